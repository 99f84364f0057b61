import type { Cluster } from './bootstrap.ts';

/** Counts by name and by source. What is asked of the sum of all sources can be asked of the sum of some. */
export type Ledger = {
  readonly indexOf: (name: string) => number;
  readonly add: (source: string, index: number, amount: number) => void;
  readonly size: () => number;
  /** The counts of each source, in order of appearance. */
  readonly clusters: () => readonly Cluster[];
  /** Has a source a place of its own though nothing was counted in it. */
  readonly open: (source: string) => void;
};

export function createLedger(): Ledger {
  const indices = new Map<string, number>();
  const sources = new Map<string, Map<number, number>>();
  const of = (source: string) => {
    const known = sources.get(source) ?? new Map<number, number>();
    sources.set(source, known);
    return known;
  };
  return {
    indexOf(name) {
      const known = indices.get(name) ?? indices.size;
      indices.set(name, known);
      return known;
    },
    add(source, index, amount) {
      const own = of(source);
      own.set(index, (own.get(index) ?? 0) + amount);
    },
    size: () => indices.size,
    clusters: () => [...sources.values()],
    open: of,
  };
}
