import type { Words } from './phrase.ts';
import type { Reading } from './role.ts';
import { nominalOf, tiesTo } from './words/nominals.ts';

/** The deed that a noun before the preposition at `at` names: `the protection of victims`, `support and assistance to victims`. */
export function nominalBefore(words: Words, at: number): Reading | undefined {
  const { word } = words[at]!;
  const noun = words[at - 1];
  if (!noun || words[at]!.pause > 0) return undefined;
  if (word === 'by') return ofDoer(words, at);
  if (!/^(?:noun|ing|adj|verb)$/.test(noun.part)) return undefined;
  if (noun.part === 'verb' && (noun.pause === 1 || /^(?:modal|to)$/.test(words[at - 2]?.part ?? ''))) return undefined;
  const nominal = deedAt(words, at - 1) ?? (/[a-z]{3}ing$/.test(noun.word) && word === 'of' ? noun.word : undefined);
  return nominal !== undefined && tiesTo(word, nominal) ? { role: 'nominalised', verb: nominal } : undefined;
}

/** The first noun made of a verb between two places: `victim identification procedures`. */
export function nominalAfter(words: Words, from: number, to: number): string | undefined {
  for (let at = from; at < to && at < words.length; at++) {
    const nominal = deedAt(words, at);
    if (nominal !== undefined) return nominal;
  }
  return undefined;
}

/** `the identification of victims by police`: the deed stands before whom it is done to. */
function ofDoer(words: Words, at: number): Reading | undefined {
  for (let index = at - 1; index >= 0 && index > at - 9; index--) {
    if (!/^(?:noun|adj|det|num|prep|conj)$/.test(words[index]!.part)) return undefined;
    const verb = deedAt(words, index);
    if (verb !== undefined) return { role: 'nominalised', verb };
  }
  return undefined;
}

/** `co-operation` is two words here. */
function deedAt(words: Words, at: number): string | undefined {
  const { word } = words[at]!;
  const isJoined = words[at - 1]?.word === 'co' && /^(?:operation|ordination)$/.test(word);
  return nominalOf(isJoined ? `co${word}` : word);
}
