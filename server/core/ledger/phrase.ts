import type { TokenRange } from '../match/range.ts';
import type { Word } from './parts.ts';
import { quantities } from './words/function-words.ts';

/** Words of one sentence, in order. */
export type Words = readonly Word[];

/** The most words that are looked at on either side; what stands further away tells nothing. */
export const REACH = 45;

/** Where the noun phrase begins whose noun stands at `at`, its determiners and `a number of` included. */
export function phraseStart(words: Words, at: number): number {
  let start = at;
  while (start > 0 && words[start]!.pause === 0 && canPrecede(words, start - 1, words[start]!)) start--;
  const of = words[start - 1];
  if (of?.word === 'of' && words[start]!.pause === 0 && isQuantity(words[start - 2])) return phraseStart(words, start - 2);
  return start;
}

function canPrecede(words: Words, index: number, next: Word): boolean {
  const { part, isPlural, isPossessive } = words[index]!;
  switch (part) {
    case 'adj':
    case 'num':
      return next.part !== 'det';
    case 'det':
      return true;
    case 'adv':
      return next.part === 'adj' || next.part === 'num' || next.part === 'adv';
    case 'noun':
      return (
        next.part !== 'det' &&
        (isPossessive || !isPlural || next.part === 'noun') &&
        (isPossessive || !(isPlural && endsPhrase(words, index)))
      );
    default:
      return false;
  }
}

/** A plural noun ends its phrase, but before its own kind: `women workers`. */
function endsPhrase(words: Words, index: number): boolean {
  return words[index]!.group === undefined || words[index + 1]?.group === undefined;
}

function isQuantity(word: Word | undefined): boolean {
  return word !== undefined && (quantities.has(word.word) || word.part === 'num');
}

/** The end of the run of nouns, adjectives and determiners that begins at `from`, with `of …` after it. */
export function phraseEnd(words: Words, from: number): number {
  let at = from;
  while (at < words.length && at < from + REACH && (at === from || words[at]!.pause === 0) && continuesPhrase(words, at)) at++;
  return at;
}

function continuesPhrase(words: Words, at: number): boolean {
  const { part, word } = words[at]!;
  if (part === 'noun' || part === 'adj' || part === 'num' || part === 'det') return true;
  const next = words[at + 1];
  if (next === undefined || next.pause > 0) return false;
  if (word === 'of') return /^(?:noun|det|adj|num)$/.test(next.part);
  return part === 'conj' && /^(?:noun|adj)$/.test(next.part);
}

export function spanOf(words: Words, { from, to }: TokenRange): { start: number; end: number } {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}
