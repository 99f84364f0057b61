import type { Words } from './phrase.ts';
import type { Reading } from './role.ts';
import { nominalOf, tiesTo } from './words/nominals.ts';

/** The deed that a noun before the preposition at `at` names: `the protection of victims`, `support and assistance to victims`. */
export function nominalBefore(words: Words, at: number): Reading | undefined {
  const { word } = words[at]!;
  const noun = words[at - 1];
  if (!noun || words[at]!.pause > 0 || !/^(?:noun|ing|adj|verb)$/.test(noun.part)) return undefined;
  const nominal = nominalOf(noun.word) ?? (/[a-z]{3}ing$/.test(noun.word) && word === 'of' ? noun.word : undefined);
  return nominal !== undefined && tiesTo(word, nominal) ? { role: 'nominalised', verb: nominal } : undefined;
}

/** The first noun made of a verb between two places: `victim identification procedures`. */
export function nominalAfter(words: Words, from: number, to: number): string | undefined {
  for (let at = from; at < to && at < words.length; at++) {
    const nominal = nominalOf(words[at]!.word);
    if (nominal !== undefined) return nominal;
  }
  return undefined;
}
