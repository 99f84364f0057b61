import type { TokenRange } from '../match/range.ts';
import { phraseEnd, phraseStart, type Words } from './phrase.ts';
import { ableWords, controlling, directing, entitlements } from './words/frames.ts';

/** The most steps from a verb to its subject: `shall ensure that steps are taken to protect`. */
const STEPS = 6;

const helpers = /^(?:adv|neg|modal|be|have|do)$/;
const nominal = /^(?:noun|pron|num)$/;
const verbal = /^(?:verb|past|ing)$/;

/** Who does what the verb at `head` says, where the sentence says so. */
export function subjectOf(words: Words, head: number, steps = STEPS): TokenRange | undefined {
  if (steps === 0) return undefined;
  const at = beforeHelpers(words, head);
  const previous = words[at];
  if (!previous) return undefined;
  if (previous.part === 'to') return controllerOf(words, at, steps - 1);
  if (words[head]!.part === 'ing' && at === head - 1)
    return nominal.test(previous.part) && previous.group !== undefined && words[head]!.pause === 0 ? phraseAt(words, at) : undefined;
  if (previous.part === 'conj' || (words[at + 1]!.pause === 1 && !nominal.test(previous.part))) return ofFirstVerb(words, at, steps - 1);
  if (previous.part === 'rel') return antecedentOf(words, at);
  if (!nominal.test(previous.part)) return undefined;
  return isAfterModal(words, at, head) ?? subjectPhrase(words, at);
}

function beforeHelpers(words: Words, head: number): number {
  let at = head - 1;
  while (at >= 0 && helpers.test(words[at]!.part)) at--;
  return at;
}

/** `shall, in accordance with its law, protect`: the noun before the verb belongs to what is put in. */
function isAfterModal(words: Words, at: number, head: number): TokenRange | undefined {
  if (words[head]!.pause !== 1) return undefined;
  for (let index = at; index > 0 && index > at - 25; index--) {
    if (words[index]!.part === 'modal') {
      const before = beforeHelpers(words, index + 1);
      return before >= 0 && nominal.test(words[before]!.part) ? subjectPhrase(words, before) : undefined;
    }
    if (words[index]!.pause === 2 || verbal.test(words[index]!.part)) return undefined;
  }
  return undefined;
}

/** `identify and protect`: verbs that are joined have one subject, that of the first. */
function ofFirstVerb(words: Words, at: number, steps: number): TokenRange | undefined {
  for (let index = at; index >= 0 && index > at - 20; index--) {
    const { part } = words[index]!;
    if (part === 'verb' || part === 'past') return subjectOf(words, index, steps);
    if (part === 'modal') return subjectOf(words, index + 1, steps);
    if (part === 'sub' || part === 'rel') return undefined;
  }
  return undefined;
}

function antecedentOf(words: Words, relative: number): TokenRange | undefined {
  const at = relative - 1;
  return words[at] && nominal.test(words[at]!.part) ? subjectPhrase(words, at, false) : undefined;
}

/** Who is understood to act before an infinitive whose `to` stands at `to`. */
function controllerOf(words: Words, to: number, steps: number): TokenRange | undefined {
  let at = to - 1;
  while (words[at]?.part === 'adv') at--;
  const previous = words[at];
  if (!previous || words[to]!.pause === 2) return undefined;
  if (previous.part === 'conj') return controllerOfFirst(words, at, steps);
  if (previous.part === 'have' || previous.part === 'be') return subjectOf(words, at + 1, steps);
  if (ableWords.has(previous.word)) return subjectOf(words, at, steps);
  if (verbal.test(previous.part) && (controlling.has(previous.lemma!) || isDirected(words, at))) return subjectOf(words, at, steps);
  if (!nominal.test(previous.part)) return undefined;
  const from = phraseStart(words, at);
  const governor = words[from - 1];
  const isControlled =
    governor !== undefined && (governor.word === 'for' || (verbal.test(governor.part) && directing.has(governor.lemma!)));
  if (isControlled) return { from, to: at + 1 };
  return entitlements.has(previous.word) && governor?.part === 'have' ? subjectOf(words, from, steps) : undefined;
}

function controllerOfFirst(words: Words, at: number, steps: number): TokenRange | undefined {
  if (steps === 0) return undefined;
  for (let index = at; index > 0 && index > at - 15; index--) {
    if (words[index]!.part === 'to') return controllerOf(words, index, steps - 1);
  }
  return undefined;
}

/** `shall be required to`, `are permitted to` */
function isDirected(words: Words, at: number): boolean {
  const { part, lemma } = words[at]!;
  if (part !== 'past' || !directing.has(lemma!)) return false;
  let before = at - 1;
  while (words[before]?.part === 'adv' || words[before]?.part === 'neg') before--;
  return words[before]?.part === 'be';
}

/** The noun phrases that end at `last`: `NGOs, police and prosecutors of the region`, back to where the clause begins. */
function subjectPhrase(words: Words, last: number, hasClauses = true): TokenRange {
  let from = phraseStart(words, last);
  let isList = false;
  let end = last;
  for (let hops = 0; hops < 8; hops++) {
    const before = words[from - 1];
    if (!before || words[from]!.pause === 2) break;
    const farther = words[from - 2];
    if (before.part === 'conj' && farther && nominal.test(farther.part)) {
      isList = true;
      from = phraseStart(words, from - 2);
    } else if (words[from]!.pause === 1 && isList && nominal.test(before.part)) from = phraseStart(words, from - 1);
    else if (before.part === 'prep' && farther && nominal.test(farther.part) && before.pause === 0) from = phraseStart(words, from - 2);
    else if (hasClauses && (verbal.test(before.part) || (before.part === 'prep' && farther && verbal.test(farther.part)))) {
      const head = headBeforeClause(words, from - 1);
      if (head === undefined) break;
      end = head;
      from = phraseStart(words, head);
    } else break;
  }
  return phraseCut(words, from, end + 1);
}

/** The noun that a clause to the left belongs to: `employers who hire workers`, `women held in camps`. */
function headBeforeClause(words: Words, at: number): number | undefined {
  for (let index = at; index > 0 && index > at - 10; index--) {
    const { part } = words[index]!;
    const before = words[index - 1]!;
    if ((part === 'rel' || part === 'past' || part === 'ing') && nominal.test(before.part)) return index - 1;
    if (part === 'sub' || part === 'modal') return undefined;
  }
  return undefined;
}

function phraseAt(words: Words, at: number): TokenRange {
  return phraseCut(words, phraseStart(words, at), at + 1);
}

/** Long subjects are told by their beginning. */
function phraseCut(words: Words, from: number, to: number): TokenRange {
  return to - from <= 15 ? { from, to } : { from, to: Math.max(from + 1, Math.min(phraseEnd(words, from), from + 15)) };
}

const noAgents = /^(?:means|law|virtue|way|reason|reference|then|default|date|end|year|month|time|phone|email|post|mail|hand|force)$/;

/** Who is named after `by` as the one who does what the passive verb at `head` says. */
export function byAgent(words: Words, head: number): TokenRange | undefined {
  for (let at = head + 1; at < words.length && at < head + 14; at++) {
    const { part, word, pause } = words[at]!;
    if (pause === 2 || (at > head + 1 && /^(?:modal|be|have|rel|sub)$/.test(part))) return undefined;
    if (word !== 'by') continue;
    const next = words[at + 1];
    if (!next || !/^(?:noun|det|adj|pron|num)$/.test(next.part)) return undefined;
    const to = next.part === 'pron' ? at + 2 : phraseEnd(words, at + 1);
    const last = words[to - 1]!;
    if (noAgents.test(last.word) || noAgents.test(next.word) || next.part === 'num') return undefined;
    return { from: at + 1, to };
  }
  return undefined;
}
