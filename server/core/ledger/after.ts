import { REACH, type Words } from './phrase.ts';
import { infinitiveAt, type VerbGroup, verbGroupAt } from './verb-group.ts';
import { clausal, controlling, objectless } from './words/frames.ts';

/** A clause that says more of the persons before it; `subject` begins who acts on them, where it says so before its verb. */
export type Clause = VerbGroup & { readonly isObject?: true; readonly subject?: number };

const finite = /^(?:modal|be|have|do|verb|past)$/;
const passed = /^(?:adv|neg)$/;

/** The verb whose subject ends before `from`, past clauses and phrases that stand between; none beyond a semicolon or colon. */
export function ownVerb(words: Words, from: number): VerbGroup | undefined {
  let awaited = 0;
  let met = 0;
  for (let at = from; at < words.length && at < from + REACH; at++) {
    const { part, pause } = words[at]!;
    if (pause === 2 && at > 0) return undefined;
    if (part === 'conj' && pause === 1 && awaited === 0 && countCommas(words, from, at) === 1) return undefined;
    if (part === 'rel' || (part === 'sub' && !isVerbless(words, at))) awaited++;
    else if (part === 'pron' && awaited === 0 && (words[at - 1]?.part === 'noun' || opensClause(words, at))) awaited++;
    else if (part === 'to') {
      const infinitive = infinitiveAt(words, at);
      if (!infinitive) continue;
      met++;
      at = infinitive.head;
    } else if (finite.test(part)) {
      const group = verbGroupAt(words, at);
      if (!group) continue;
      if (part === 'past' && awaited === 0 && isReduced(words, group, from)) at = group.head;
      else if (awaited === 0 && met === 0 && isJoined(words, at)) return undefined;
      else if (awaited === 0 && isCutOff(words, from, at)) return undefined;
      else if (met > 0 && words[at - 1]!.part === 'conj') at = group.head;
      else if (awaited === 0) return group;
      else {
        awaited--;
        met++;
        at = group.head;
      }
    }
  }
  return undefined;
}

/** `to ensure we share`: who is meant by the pronoun has a verb of their own. */
function opensClause(words: Words, at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && clausal.has(before.lemma ?? '') && /^(?:we|they|he|she|i|it|you)$/.test(words[at]!.word);
}

/** `where appropriate,` and its like have no verb. */
function isVerbless(words: Words, at: number): boolean {
  for (let index = at + 1; index < words.length && index < at + 5; index++) {
    if (words[index]!.pause > 0) return true;
    if (!/^(?:adj|adv|past)$/.test(words[index]!.part)) return false;
  }
  return true;
}

/** Whether a past form is a participle that belongs to the noun before it: `victims identified by police`. */
function isReduced(words: Words, { head, lemma }: VerbGroup, from: number): boolean {
  const next = words[head + 1];
  if (words[head]!.pause === 1) return countCommas(words, from, head) % 2 === 1;
  if (next?.pause === 1 && next.part === 'past') return false;
  if (!next || next.pause > 0) return !objectless.has(lemma);
  if (next.word === 'by') return true;
  if (next.part === 'to') return !controlling.has(lemma);
  if (next.part === 'prep') return !objectless.has(lemma);
  return next.part === 'conj' || finite.test(next.part);
}

/** A plain verb after a single comma has another subject, or none: `where victims are women, check`. */
function isCutOff(words: Words, from: number, at: number): boolean {
  const { pause, part } = words[at]!;
  return pause === 1 && part === 'verb' && countCommas(words, from, at) % 2 === 1;
}

/** A verb right after `and` shares the subject of one before it. */
function isJoined(words: Words, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && passed.test(words[before]!.part)) before--;
  return words[before]?.part === 'conj';
}

function countCommas(words: Words, from: number, to: number): number {
  let count = 0;
  for (let at = from; at <= to; at++) if (words[at]!.pause === 1) count++;
  return count;
}

/** The clause right after the persons whose noun phrase ends before `from`. */
export function clauseAfter(words: Words, from: number): Clause | undefined {
  const at = skipAdverbs(words, from);
  const next = words[at];
  if (!next || next.pause === 2) return undefined;
  if (next.part === 'ing' && next.pause === 0) return { from: at, head: at, lemma: next.lemma!, voice: 'active' };
  if (next.part === 'past' && next.pause === 0) {
    const group = verbGroupAt(words, at);
    if (group && isReduced(words, group, from)) return { ...group, voice: 'passive' };
  }
  if (next.part === 'be' && next.word === 'being') {
    const group = verbGroupAt(words, at);
    if (group) return group;
  }
  if (next.part === 'pron' && next.pause === 0 && next.word !== 'there') return objectClause(words, at);
  const relative = next.part === 'rel' ? at : personalRelative(words, at);
  return relative === undefined ? undefined : relativeClause(words, relative);
}

/** `victims of trafficking in Wales who testify`: `who` may stand further off, since only persons are meant by it. */
function personalRelative(words: Words, from: number): number | undefined {
  for (let at = from; at < words.length && at < from + 10; at++) {
    const { part, word, pause, group } = words[at]!;
    if (word === 'who' && pause < 2) return at;
    if (pause > 0 || group !== undefined || !/^(?:noun|adj|num|det|prep)$/.test(part)) return undefined;
  }
  return undefined;
}

function relativeClause(words: Words, relative: number): Clause | undefined {
  if (words[relative]!.word === 'whose') return undefined;
  const at = skipAdverbs(words, relative + 1);
  const group = verbGroupAt(words, at);
  if (group) return group;
  if (words[relative - 1]?.part === 'prep') return undefined;
  return objectClause(words, at);
}

/** `victims whom the police found`, `the migrants it punishes` */
function objectClause(words: Words, at: number): Clause | undefined {
  const own = firstVerb(words, words[at]?.part === 'pron' ? at + 1 : at);
  const object = own && words[own.head + 1];
  if (!own || (object && object.pause === 0 && /^(?:noun|det|adj|num|pron)$/.test(object.part))) return undefined;
  return { ...own, isObject: true, subject: at };
}

/** The verb right after a noun phrase, whatever follows it. */
export function firstVerb(words: Words, from: number): VerbGroup | undefined {
  let at = from;
  while (at < words.length && at < from + 8 && /^(?:noun|det|adj|num|adv)$/.test(words[at]!.part)) at++;
  return words[at] && words[at]!.pause === 0 ? verbGroupAt(words, at) : undefined;
}

function skipAdverbs(words: Words, from: number): number {
  let at = from;
  while (at < words.length && passed.test(words[at]!.part)) at++;
  return at;
}
