import type { Prose } from '../types.ts';
import type { Definition, Use } from './types.ts';
import { type Word, wordsIn } from './words.ts';

/** Where the terms of a draft stand, in order, their definitions left out: singular or plural, in any case, the longest term first. */
export function usesOf(prose: Prose, definitions: readonly Definition[]): readonly Use[] {
  if (definitions.length === 0) return [];
  const byFirst = groupBy(termsOf(definitions), ([{ words }]) => words[0]!);
  const defined = new Set(definitions.map(({ span }) => span.start));
  return prose.blocks.flatMap(({ span, marker }) => {
    const words = wordsIn(prose.masked, { start: marker?.end ?? span.start, end: span.end });
    const uses: Use[] = [];
    for (let at = 0; at < words.length; at++) {
      const term = byFirst.get(words[at]!.key)?.find(([{ words: keys }]) => stands(keys, words, at));
      if (!term) continue;
      const last = at + term[0].words.length - 1;
      if (!defined.has(words[at]!.start)) uses.push({ span: { start: words[at]!.start, end: words[last]!.end }, definitions: term });
      at = last;
    }
    return uses;
  });
}

/** The definitions of one term together, longest terms first. */
function termsOf(definitions: readonly Definition[]): readonly (readonly [Definition, ...Definition[]])[] {
  const terms = groupBy(definitions, ({ words }) => words.join(' '));
  return [...terms.values()].sort(([one], [other]) => other.words.length - one.words.length);
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, [Value, ...Value[]]> {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

function stands(keys: readonly string[], words: readonly Word[], at: number): boolean {
  return keys.every((key, index) => words[at + index]?.key === key);
}
