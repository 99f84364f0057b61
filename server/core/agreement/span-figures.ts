import { type Figure, figure, shareOf, without } from './figure.ts';
import type { Unitized } from './unitized.ts';

/** The statistics of spans, in the order of `spanFigures`. */
export const spanStatistics = ['percent', 'u', 'bar', 'cu', 'ku', 'precision', 'recall', 'f1', 'exact'] as const;

/**
 * Spans of the first coder and of each other coder that saw the same text, added up: how many there are, how many meet one of
 * the other's, and how many begin and end where one of the other's does.
 */
export type Meetings = {
  readonly first: number;
  readonly firstMet: number;
  readonly others: number;
  readonly othersMet: number;
  readonly exact: number;
};

/** `ku` is the code's own, where the row is of a code. */
export function spanFigures({ percent, u, bar, cu }: Unitized, ku: Figure, meetings: Meetings): readonly Figure[] {
  const { first, firstMet, others, othersMet, exact } = meetings;
  const precision = shareOf(othersMet, others, 'only the first coder set it');
  const recall = shareOf(firstMet, first, 'the first coder never set it');
  return [percent, u, bar, cu, ku, precision, recall, harmonic(precision, recall), shareOf(2 * exact, first + others, 'nobody set it')];
}

function harmonic(one: Figure, other: Figure): Figure {
  if (one.value === undefined && other.value === undefined) return without('nobody set it');
  const [a, b] = [one.value ?? 0, other.value ?? 0];
  return figure(a + b === 0 ? 0 : (2 * a * b) / (a + b));
}
