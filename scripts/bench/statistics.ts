import type { Spread } from './types.ts';

/** The value below which a share of the values lies, between two of them by proportion; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), low: quantile(values, 0), high: quantile(values, 1) };
}

/** A line through points by least squares, with the standard error of its slope. */
export type Line = { readonly slope: number; readonly start: number; readonly error: number };

export function fitLine(points: readonly (readonly [number, number])[]): Line {
  const count = points.length;
  const meanX = sum(points.map(([x]) => x)) / count;
  const meanY = sum(points.map(([, y]) => y)) / count;
  const width = sum(points.map(([x]) => (x - meanX) ** 2));
  const slope = width === 0 ? 0 : sum(points.map(([x, y]) => (x - meanX) * (y - meanY))) / width;
  const start = meanY - slope * meanX;
  const rest = sum(points.map(([x, y]) => (y - start - slope * x) ** 2));
  return { slope, start, error: count > 2 && width > 0 ? Math.sqrt(rest / (count - 2) / width) : 0 };
}

/** A number with as many digits as are worth telling. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
