import { type Figure, figure, shareOf, without } from './figure.ts';
import type { Rated } from './ratings.ts';

/** What other coders set that the first set too (`hit`) and that the first did not (`extra`), and what only the first set. */
export type Against = { readonly hit: number; readonly extra: number; readonly missed: number };

export type Retrieval = { readonly precision: Figure; readonly recall: Figure; readonly f1: Figure };

/** Counts over the units that the first coder and another rated, of each other coder, or of one; values are 1 for coded, 0 for not. */
export function againstFirst(rated: readonly Rated[], only?: number): Against {
  let hit = 0;
  let extra = 0;
  let missed = 0;
  for (const { values, count } of rated) {
    const [first] = values;
    if (first === undefined) continue;
    for (let other = 1; other < values.length; other++) {
      const value = values[other];
      if (value === undefined || (only !== undefined && other !== only)) continue;
      if (first === 1 && value === 1) hit += count;
      else if (value === 1) extra += count;
      else if (first === 1) missed += count;
    }
  }
  return { hit, extra, missed };
}

/** Precision, recall and F1 of the others, the first coder taken for right. */
export function retrievalOf({ hit, extra, missed }: Against): Retrieval {
  return {
    precision: shareOf(hit, hit + extra, 'only the first coder set it'),
    recall: shareOf(hit, hit + missed, 'the first coder never set it'),
    f1: hit + extra + missed > 0 ? figure((2 * hit) / (2 * hit + extra + missed)) : without('nobody set it'),
  };
}
