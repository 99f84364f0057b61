/** A statistic, or why it has no value: never NaN, and never a number where nothing could vary. */
export type Figure = { readonly value: number; readonly reason?: undefined } | { readonly value?: undefined; readonly reason: string };

export function figure(value: number): Figure {
  return { value };
}

export function without(reason: string): Figure {
  return { reason };
}

export const nothingVaries = without('nothing varies: all values are the same');
/** Of a statistic that rows of this kind do not have; it is no gap in the data. */
export const notOfRow = without('not a figure of this row');
export const nothingShared = without('no unit was coded by two coders');

/** The mean of the figures that have a value; without any, the reason of the first. */
export function meanOf(figures: readonly Figure[]): Figure {
  const values = figures.flatMap(({ value }) => (value === undefined ? [] : [value]));
  if (values.length === 0) return figures[0] ?? nothingShared;
  return figure(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** A share of a whole; of nothing, what `empty` says. */
export function shareOf(part: number, whole: number, empty: string): Figure {
  return whole > 0 ? figure(part / whole) : without(empty);
}

/** Agreement above chance, of what is possible above chance. All that is expected leaves nothing to measure. */
export function aboveChance(observed: number, expected: number): Figure {
  return expected >= 1 - 1e-12 ? nothingVaries : figure((observed - expected) / (1 - expected));
}
