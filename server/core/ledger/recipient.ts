import type { Words } from './phrase.ts';
import type { VerbGroup } from './verb-group.ts';
import { giving, pointing } from './words/frames.ts';
import { nominalOf } from './words/nominals.ts';

/** The verb of giving whose recipient stands after the preposition at `at`: `provide shelter and advice to victims`. */
export function recipientOf(words: Words, at: number): VerbGroup | undefined {
  for (let index = at - 1; index >= 0 && index > at - 18; index--) {
    const { part, lemma, pause } = words[index]!;
    if (part === 'verb' || part === 'past' || part === 'ing') {
      if (part === 'past' && !giving.has(lemma!) && words[index - 1]?.part === 'noun') continue;
      if (!giving.has(lemma!)) return undefined;
      return { from: index, head: index, lemma: lemma!, voice: isPassive(words, index) ? 'passive' : 'active' };
    }
    if (pause === 2 || !/^(?:noun|adj|det|num|conj|adv|neg|prep|pron)$/.test(part)) return undefined;
    if (part === 'prep' && !/^(?:of|in|on|about|without|for|to|by)$/.test(words[index]!.word)) return undefined;
  }
  return undefined;
}

/** A participle after `be`, or one that belongs to the noun before it: `training given to officers`. */
function isPassive(words: Words, index: number): boolean {
  if (words[index]!.part !== 'past') return false;
  let at = index - 1;
  while (words[at]?.part === 'adv' || words[at]?.part === 'neg') at--;
  if (words[at]?.part === 'be') return true;
  const next = words[index + 1];
  return words[at]?.part === 'noun' && next?.part === 'prep';
}

/** The passive verb whose agent stands after the `by` at `at`; undefined where a noun stands nearer. */
export function passiveBefore(words: Words, at: number): string | undefined {
  const isDeed = nominalOf(words[at - 1]?.word ?? '') !== undefined;
  for (let index = at - 1; index >= 0 && index > at - 12; index--) {
    const { part, lemma, pause } = words[index]!;
    if (part === 'past' && isDeed && !giving.has(lemma!)) return undefined;
    if (part === 'past' && !pointing.has(lemma!)) return lemma;
    if (pause === 2 || /^(?:verb|modal|rel|sub|be|have|ing)$/.test(part)) return undefined;
  }
  return undefined;
}
