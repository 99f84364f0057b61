import type { Interval } from '../evaluate/bootstrap.ts';
import { betaQuantile } from './beta.ts';

export type { Interval } from '../evaluate/bootstrap.ts';

export type Level = 90 | 95 | 99;

/** How a share of one stratum is given an interval: Wilson (1927) or, never too narrow, Clopper and Pearson (1934). */
export type ShareMethod = 'wilson' | 'exact';

/** Two-sided normal quantiles of the levels in per cent. */
export const quantiles: Readonly<Record<Level, number>> = { 90: 1.6448536269514722, 95: 1.959963984540054, 99: 2.5758293035489004 };

/** The interval of a share seen in `number` independent sentences; the number may be an effective one, and 0 says nothing. */
export function shareInterval(share: number, number: number, level: Level, method: ShareMethod): Interval {
  if (number <= 0) return { low: 0, high: 1 };
  if (number === Number.POSITIVE_INFINITY) return { low: share, high: share };
  return method === 'exact' ? exact(share, number, level) : wilson(share, number, quantiles[level]);
}

function wilson(share: number, number: number, z: number): Interval {
  const extra = (z * z) / number;
  const centre = (share + extra / 2) / (1 + extra);
  const half = (z * Math.sqrt((share * (1 - share)) / number + extra / (4 * number))) / (1 + extra);
  return { low: share <= 0 ? 0 : Math.max(0, centre - half), high: share >= 1 ? 1 : Math.min(1, centre + half) };
}

function exact(share: number, number: number, level: Level): Interval {
  const tail = (100 - level) / 200;
  const hits = share * number;
  const low = hits <= 1e-12 ? 0 : betaQuantile(tail, hits, number - hits + 1);
  const high = number - hits <= 1e-12 ? 1 : betaQuantile(1 - tail, hits + 1, number - hits);
  return { low, high };
}

/** So many sentences drawn with replacement say as much as `drawn` of `size` do without it: none is left to chance where all are drawn. */
export function effective(drawn: number, size: number): number {
  return drawn >= size ? Number.POSITIVE_INFINITY : (drawn * (size - 1)) / (size - drawn);
}

/** A value with its interval. */
export type Bounded = Interval & { readonly value: number };

/** The sum of independent values, with an interval from theirs (Zou, Huang and Zhang 2009): distances to the bounds add up as squares. */
export function sumOf(parts: readonly Bounded[]): Bounded {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const distance = (bound: (part: Bounded) => number) => Math.sqrt(parts.reduce((sum, part) => sum + (bound(part) - part.value) ** 2, 0));
  return { value, low: value - distance(({ low }) => low), high: value + distance(({ high }) => high) };
}

/** The ratio of two independent values, the lower with a bound above 0 (Donner and Zou 2012). */
export function ratioOf(upper: Bounded, lower: Bounded): Bounded {
  const product = upper.value * lower.value;
  const root = (a: number, b: number) => Math.sqrt(Math.max(0, product ** 2 - a * b));
  const lowTop = upper.low * (2 * upper.value - upper.low);
  const highTop = upper.high * (2 * upper.value - upper.high);
  const below = lower.low * (2 * lower.value - lower.low);
  const above = lower.high * (2 * lower.value - lower.high);
  const low = lowTop === 0 ? 0 : lowTop / (product + root(lowTop, above));
  return { value: upper.value / lower.value, low: Math.max(0, low), high: (product + root(highTop, below)) / below };
}
