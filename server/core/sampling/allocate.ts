import { NOTHING, type Stratum } from './types.ts';

/** `nothing` is the share of an equal allocation that goes where nothing was found; `deviations` are of an earlier result, by stratum. */
export type Allocation =
  | { readonly kind: 'proportional' }
  | { readonly kind: 'equal'; readonly nothing: number }
  | { readonly kind: 'neyman'; readonly deviations: ReadonlyMap<string, number> };

/** Where nothing is known of a stratum: as if half of its sentences differed. */
const UNKNOWN = 0.5;

/**
 * How many sentences to draw from each stratum: as near to the weights as the sizes allow, at least `minimum` from each (or all
 * of it). Undefined where the minimum alone takes more than `size`. All is taken where the frame is no larger than the sample.
 */
export function allocate(strata: readonly Stratum[], size: number, minimum: number, allocation: Allocation): readonly number[] | undefined {
  const floors = strata.map((stratum) => Math.min(minimum, stratum.size));
  const wanted = Math.min(size, sum(strata.map((stratum) => stratum.size)));
  if (sum(floors) > wanted) return undefined;
  const weights = weightsOf(strata, allocation);
  const at = (level: number) => strata.map((stratum, index) => Math.max(floors[index]!, Math.min(stratum.size, level * weights[index]!)));
  let [low, high] = [0, 1];
  while (sum(at(high)) < wanted && high < Number.MAX_VALUE / 4) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) < wanted) low = middle;
    else high = middle;
  }
  return rounded(at(high), strata, wanted);
}

function weightsOf(strata: readonly Stratum[], allocation: Allocation): readonly number[] {
  if (allocation.kind === 'proportional') return strata.map(({ size }) => size);
  if (allocation.kind === 'neyman') return strata.map(({ name, size }) => size * (allocation.deviations.get(name) ?? UNKNOWN));
  const empty = sum(strata.filter(isEmpty).map(({ size }) => size));
  const coded = strata.filter((stratum) => !isEmpty(stratum)).length;
  return strata.map((stratum) =>
    isEmpty(stratum) ? (Math.max(allocation.nothing, 1e-9) * stratum.size) / empty : Math.max(1 - allocation.nothing, 1e-9) / coded,
  );
}

function isEmpty({ label }: Stratum): boolean {
  return label === NOTHING;
}

/** Whole numbers with the same sum: what is missing goes to the largest remainders. */
function rounded(shares: readonly number[], strata: readonly Stratum[], wanted: number): readonly number[] {
  const counts = shares.map((share) => Math.floor(share + 1e-9));
  const order = shares
    .map((share, index) => ({ index, rest: share - counts[index]! }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let missing = wanted - sum(counts);
  for (let round = 0; missing > 0; round++) {
    const { index } = order[round % order.length]!;
    if (counts[index]! >= strata[index]!.size) continue;
    counts[index]!++;
    missing--;
  }
  return counts;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
