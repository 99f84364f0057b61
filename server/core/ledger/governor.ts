import { phraseStart, type Words } from './phrase.ts';
import { appositives, clauseOpeners } from './words/function-words.ts';

/** What the word before a noun phrase makes of it: object of the verb at `at`, complement of one, or object of a preposition. */
export type Governor = { readonly kind: 'object' | 'complement' | 'preposition'; readonly at: number };

/** What governs the noun phrase that begins at `start`; undefined where it can be a subject. `hasVerb` says that a verb follows. */
export function governorOf(words: Words, start: number, hasVerb: boolean, hops = 12): Governor | undefined {
  const at = beforeAdverbs(words, start - 1);
  const previous = words[at];
  if (!previous || hops === 0) return undefined;
  const pause = Math.max(...words.slice(at + 1, start + 1).map((word) => word.pause));
  const { part, word } = previous;
  if (pause === 1 && previous.group === undefined && isIntroduction(words, at)) return undefined;
  const inserted = pause === 1 && !hasVerb ? beforeInsertion(words, at) : undefined;
  if (inserted !== undefined) return { kind: 'object', at: inserted };
  if (pause === 1 && hasVerb && /^(?:verb|ing)$/.test(part)) return undefined;
  if (pause === 2 && !/^(?:verb|ing|past|prep)$/.test(part)) return undefined;
  if (part === 'conj' || isAppositive(words, at) || (pause === 1 && /^(?:noun|num|pron|adj|past)$/.test(part))) {
    if (pause === 1 && hasVerb && part !== 'conj') return undefined;
    const joined = ofConjunct(words, at, hasVerb, hops - 1);
    return part === 'conj' && hasVerb && joined && joined.kind !== 'preposition' ? undefined : joined;
  }
  switch (part) {
    case 'prep':
      return hasVerb && clauseOpeners.has(word) ? undefined : { kind: 'preposition', at };
    case 'verb':
    case 'ing':
      return { kind: 'object', at };
    case 'past':
      return ofPast(words, at, hasVerb, hops);
    case 'be':
    case 'have':
      return { kind: 'complement', at };
    case 'do':
      return { kind: 'object', at };
    default:
      return undefined;
  }
}

/** `Responding to the crisis, many governments …`: a phrase in -ing before the first comma, with a noun at its end. */
function isIntroduction(words: Words, at: number): boolean {
  const body = words.slice(1, at + 1);
  return words[0]!.part === 'ing' && words[at]!.part === 'noun' && body.every(({ pause }) => pause === 0);
}

/** `shall involve, where appropriate, NGOs`: the verb before words put in that end at `at`. */
function beforeInsertion(words: Words, at: number): number | undefined {
  for (let index = at; index > 0 && index > at - 8; index--) {
    const { part, pause } = words[index]!;
    if (pause === 2) return undefined;
    if (pause === 1) return /^(?:prep|sub|adv)$/.test(part) && /^(?:verb|ing)$/.test(words[index - 1]!.part) ? index - 1 : undefined;
  }
  return undefined;
}

function beforeAdverbs(words: Words, from: number): number {
  let at = from;
  while (at >= 0 && (words[at]!.part === 'adv' || words[at]!.part === 'neg') && !appositives.has(words[at]!.word)) at--;
  return at;
}

function isAppositive(words: Words, at: number): boolean {
  const { word } = words[at]!;
  return appositives.has(word) || (word === 'as' && /^(?:such|well)$/.test(words[at - 1]?.word ?? ''));
}

/** A group of words that is joined to one before it, or explains it, has that one's governor. */
function ofConjunct(words: Words, from: number, hasVerb: boolean, hops: number): Governor | undefined {
  let at = from;
  while (at >= 0 && (/^(?:conj|adv|neg)$/.test(words[at]!.part) || isAppositive(words, at) || /^(?:such|well|as)$/.test(words[at]!.word)))
    at--;
  const joined = words[at];
  if (!joined || !/^(?:noun|num|pron|adj)$/.test(joined.part)) return undefined;
  const start = phraseStart(words, at);
  const before = words[start - 1];
  const isPerson = joined.group !== undefined;
  const farther = words[start - 2];
  if (!isPerson && before?.part === 'prep' && words[start]!.pause === 0 && farther?.group !== undefined)
    return governorOf(words, phraseStart(words, start - 2), hasVerb, hops);
  return governorOf(words, start, hasVerb, hops);
}

/** `police have identified victims`, `were given notice`, `convicted traffickers serve`: what a past form before nouns is. */
function ofPast(words: Words, at: number, hasVerb: boolean, hops: number): Governor | undefined {
  const before = words[beforeAdverbs(words, at - 1)];
  if (before?.part === 'be') return { kind: 'complement', at };
  if (before && /^(?:have|noun|pron|rel|num)$/.test(before.part) && words[at]!.pause < 2) return { kind: 'object', at };
  if (before?.part === 'conj' && /^(?:verb|past|noun)$/.test(words[beforeAdverbs(words, at - 1) - 1]?.part ?? ''))
    return { kind: 'object', at };
  return hasVerb ? governorOf(words, at, hasVerb, hops - 1) : { kind: 'object', at };
}
