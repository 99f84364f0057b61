import type { Answered } from './answered.ts';

/** One label in one stratum: `size` is N, `answered` n, `known` in how many of N the program found it; the others count answers. */
export type Count = {
  readonly size: number;
  readonly answered: number;
  readonly known: number;
  readonly found: number;
  readonly hits: number;
  readonly missed: number;
};

export function countsOf(label: string, strata: readonly Answered[]): readonly Count[] {
  return strata.map(({ size, seen, found }) => {
    const count = { size, answered: seen.length, known: found[label] ?? 0, found: 0, hits: 0, missed: 0 };
    for (const one of seen) {
      if (one.found.has(label)) {
        count.found++;
        if (one.set.has(label)) count.hits++;
      } else if (one.set.has(label)) count.missed++;
    }
    return count;
  });
}
