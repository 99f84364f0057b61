import type { Units } from './units.ts';

/**
 * How often two codes stand in the same unit, beside how often they would if they stood independently of one another
 * (`expected`). `jaccard` is the share of the units with either that have both; `npmi` the normalised pointwise mutual
 * information (Bouma 2009): 1 where they only stand together, 0 where they are independent, -1 where they never meet;
 * undefined where all units have both.
 */
export type Pair = {
  readonly first: string;
  readonly second: string;
  readonly both: number;
  readonly expected: number;
  readonly jaccard: number;
  readonly npmi: number | undefined;
};

/** Counts over units: how many there are, how many have each code, and how many have two. */
export type Cooccurrence = { readonly units: number; readonly codes: ReadonlyMap<string, number>; readonly pairs: readonly Pair[] };

/** Counts units as documents come. */
export type CooccurrenceCounter = { readonly add: (units: Units) => void; readonly done: () => Cooccurrence };

export function createCooccurrence(): CooccurrenceCounter {
  let units = 0;
  const codes = new Map<string, number>();
  const both = new Map<string, Map<string, number>>();
  return {
    add({ count, coded }) {
      units += count;
      for (const unit of coded) {
        const names = [...unit].sort();
        for (const [at, name] of names.entries()) {
          codes.set(name, (codes.get(name) ?? 0) + 1);
          const others = both.get(name) ?? new Map<string, number>();
          both.set(name, others);
          for (const other of names.slice(at + 1)) others.set(other, (others.get(other) ?? 0) + 1);
        }
      }
    },
    done() {
      const names = [...codes.keys()].sort();
      const pairs = names.flatMap((first, at) =>
        names.slice(at + 1).map((second) => pairOf(first, second, both.get(first)?.get(second) ?? 0)),
      );
      return { units, codes: new Map(names.map((name) => [name, codes.get(name)!])), pairs };
    },
  };

  function pairOf(first: string, second: string, joint: number): Pair {
    const [one, other] = [codes.get(first)!, codes.get(second)!];
    return {
      first,
      second,
      both: joint,
      expected: (one * other) / units,
      jaccard: joint / (one + other - joint),
      npmi: joint === 0 ? -1 : joint === units ? undefined : Math.log((joint * units) / (one * other)) / -Math.log(joint / units),
    };
  }
}
