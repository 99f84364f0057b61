import type { Count } from './counts.ts';
import { type Bounded, effective, type Level, type ShareMethod, shareInterval, sumOf } from './intervals.ts';

export type Rule = { readonly level: Level; readonly method: ShareMethod };

/** In how many sentences of the frame the program found the label. */
export function knownTotal(counts: readonly Count[]): number {
  return counts.reduce((sum, { known }) => sum + known, 0);
}

/**
 * The share of what the program found that is right: the ratio of weighted sums over the strata (Särndal, Swensson and Wretman
 * 1992, 5.6), with the interval of a share of as many sentences as its linearised variance is worth (Korn and Graubard 1998),
 * and never of more than their weights are. Undefined where none was answered.
 */
export function precisionOf(counts: readonly Count[], { level, method }: Rule): (Bounded & { readonly se: number }) | undefined {
  const weighted = (of: (count: Count) => number) => counts.reduce((sum, count) => sum + (count.size / count.answered) * of(count), 0);
  const found = weighted((count) => count.found);
  if (found === 0) return undefined;
  const value = weighted(({ hits }) => hits) / found;
  const variance = counts.reduce((sum, count) => sum + varianceIn(count, value), 0) / found ** 2;
  const spread = counts.reduce((sum, { size, answered, found: own }) => sum + own * (size / answered) ** 2 * (1 - answered / size), 0);
  const byWeights = spread <= 0 ? Number.POSITIVE_INFINITY : found ** 2 / spread;
  const byVariance = variance > 0 ? (value * (1 - value)) / variance : Number.POSITIVE_INFINITY;
  return { value, se: Math.sqrt(variance), ...shareInterval(value, Math.min(byWeights, byVariance), level, method) };
}

/** The variance that a stratum adds to the weighted sum of residuals: hits differ from `share` by 1 − share, false alarms by −share. */
function varianceIn({ size, answered, found, hits }: Count, share: number): number {
  const total = hits * (1 - share) - (found - hits) * share;
  const squares = hits * (1 - share) ** 2 + (found - hits) * share ** 2;
  return stratumVariance(size, answered, total, squares);
}

/** N² (1 − n/N) s²/n of values with this sum and sum of squares (Cochran 1977, 5.3). Of one answer the value itself stands for its spread. */
export function stratumVariance(size: number, answered: number, total: number, squares: number): number {
  if (answered >= size) return 0;
  const spread = answered > 1 ? Math.max(0, squares - total ** 2 / answered) / (answered - 1) : squares;
  return (size * (size - answered) * spread) / answered;
}

/**
 * How many sentences of the frame carry the label without the program having found it: in each stratum the share of those
 * answered without it, expanded to all without it, whose number the frame knows (Cochran 1977, 5A.9, stratification after
 * selection). A stratum of which none was answered is taken to have none, and at most all.
 */
export function missedOf(counts: readonly Count[], { level, method }: Rule): Bounded & { readonly se: number } {
  const parts = counts.filter(({ size, known }) => size > known).map((count) => missedIn(count, level, method));
  const seen = counts.reduce((sum, { missed }) => sum + missed, 0);
  const { value, low, high } = sumOf(parts);
  const most = parts.reduce((sum, part) => sum + part.high, 0);
  return {
    value,
    low: Math.max(seen, low),
    high: Math.min(most, high),
    se: Math.sqrt(parts.reduce((sum, { variance }) => sum + variance, 0)),
  };
}

function missedIn({ size, known, answered, found, missed }: Count, level: Level, method: ShareMethod) {
  const all = size - known;
  const seen = answered - found;
  if (seen === 0) return { value: 0, low: 0, high: all, variance: 0 };
  const share = missed / seen;
  const { low, high } = shareInterval(share, effective(seen, all), level, method);
  const value = all * share;
  return {
    value,
    low: Math.min(value, Math.max(missed, all * low)),
    high: Math.max(value, Math.min(all - (seen - missed), all * high)),
    variance: stratumVariance(all, seen, missed, missed),
  };
}
