import { mulberry32 } from '../random.ts';
import type { Figure } from './figure.ts';

/** Counts that belong together, such as those of one source: numbers by their place in a list of `size`. They add up. */
export type Cluster = ReadonlyMap<number, number>;

export type Drawing = { readonly rounds: number; readonly seed: number };

/** From `low` to `high`; `rounds` is how many of the rounds had a value. Without one, why not. */
export type Interval =
  | { readonly low: number; readonly high: number; readonly rounds: number; readonly reason?: undefined }
  | { readonly low?: undefined; readonly high?: undefined; readonly rounds: number; readonly reason: string };

/** The sum of clusters. */
export function totalOf(clusters: readonly Cluster[], size: number): Float64Array {
  const total = new Float64Array(size);
  for (const cluster of clusters) for (const [at, amount] of cluster) total[at]! += amount;
  return total;
}

const LEVEL = 0.95;
/** The share of rounds that must have a value for an interval to be given. */
const ENOUGH = 0.5;

/**
 * Percentile bootstrap intervals (Efron and Tibshirani 1993, chapter 13) of 95 per cent for several figures at once. Whole
 * clusters are drawn with replacement, as many as there are: units of one source are alike. The same seed gives the same
 * intervals. Rounds in which a figure has no value are left out of its interval, and counted.
 */
export function bootstrap(
  clusters: readonly Cluster[],
  size: number,
  figuresOf: (total: Float64Array) => readonly Figure[],
  { rounds, seed }: Drawing,
): readonly Interval[] {
  const known = figuresOf(totalOf(clusters, size));
  if (rounds === 0) return known.map(() => ({ rounds, reason: 'no intervals were asked for' }));
  if (clusters.length < 2) return known.map(() => ({ rounds: 0, reason: 'there is one source only, and nothing to draw from' }));
  const flat = clusters.map((cluster) => ({ at: Int32Array.from(cluster.keys()), amounts: Float64Array.from(cluster.values()) }));
  const random = mulberry32(seed);
  const samples = known.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    const total = new Float64Array(size);
    for (let drawn = 0; drawn < flat.length; drawn++) {
      const { at, amounts } = flat[Math.floor(random() * flat.length)]!;
      for (let index = 0; index < at.length; index++) total[at[index]!]! += amounts[index]!;
    }
    for (const [index, { value }] of figuresOf(total).entries()) if (value !== undefined) samples[index]!.push(value);
  }
  return known.map(({ value, reason }, index) => {
    if (value === undefined) return { rounds: samples[index]!.length, reason: reason! };
    return intervalOf(samples[index]!, rounds);
  });
}

function intervalOf(values: readonly number[], rounds: number): Interval {
  if (values.length < rounds * ENOUGH || values.length === 0)
    return { rounds: values.length, reason: `only ${values.length} of ${rounds} rounds had a value` };
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { low: at((1 - LEVEL) / 2), high: at((1 + LEVEL) / 2), rounds: values.length };
}
