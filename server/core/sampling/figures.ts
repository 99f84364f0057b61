import type { Count } from './counts.ts';
import { type Bounded, ratioOf, sumOf } from './intervals.ts';
import { knownTotal, missedOf, precisionOf, type Rule } from './totals.ts';

/** An estimate with its interval and its standard error by linearisation. */
export type Estimate = Bounded & { readonly se: number };

/**
 * What is estimated of a label over the frame. `known` is in how many sentences the program found it. Shares are undefined
 * where nothing that was answered tells of them.
 */
export type LabelFigures = {
  readonly known: number;
  readonly precision?: Estimate;
  readonly recall?: Estimate;
  readonly f1?: Estimate;
  readonly missed: Estimate;
  readonly prevalence?: Estimate;
};

/** Figures of the strata that were answered; `sentences` is how many those have together. */
export function figuresOf(counts: readonly Count[], rule: Rule): LabelFigures {
  const known = knownTotal(counts);
  const missed = missedOf(counts, rule);
  const precision = precisionOf(counts, rule);
  const right = known === 0 ? none : precision && scaled(precision, known);
  if (!right) return { known, missed };
  const sentences = counts.reduce((sum, { size }) => sum + size, 0);
  const all = { ...sumOf([right, missed]), se: Math.hypot(right.se, missed.se) };
  const prevalence = scaled({ ...all, low: Math.max(0, all.low), high: Math.min(sentences, all.high) }, 1 / sentences);
  const recall = recallOf(right, missed);
  const f1 = f1Of(known, right, missed);
  return { known, missed, prevalence, ...(precision && { precision }), ...(recall && { recall }), ...(f1 && { f1 }) };
}

const none: Estimate = { value: 0, low: 0, high: 0, se: 0 };

function scaled({ value, low, high, se }: Estimate, by: number): Estimate {
  return { value: value * by, low: low * by, high: high * by, se: se * by };
}

/** Right ÷ (right + missed), by way of the ratio of the two, which are independent given what was found. */
function recallOf(right: Estimate, missed: Estimate): Estimate | undefined {
  const all = right.value + missed.value;
  if (all === 0) return undefined;
  const se = Math.hypot(missed.value * right.se, right.value * missed.se) / all ** 2;
  return { ...bounded(right, missed, (ratio) => 1 / (1 + ratio)), se };
}

/** 2 right ÷ (found + right + missed). */
function f1Of(known: number, right: Estimate, missed: Estimate): Estimate | undefined {
  const all = known + right.value + missed.value;
  if (all === 0) return undefined;
  const rest = { value: known + missed.value, low: known + missed.low, high: known + missed.high };
  const se = (2 * Math.hypot((known + missed.value) * right.se, right.value * missed.se)) / all ** 2;
  return { ...bounded(right, rest, (ratio) => 2 / (1 + ratio)), se };
}

/** Bounds of what falls as the ratio of `rest` to `right` grows. Where nothing was right, those of each for itself are taken together. */
function bounded(right: Bounded, rest: Bounded, shareOf: (ratio: number) => number): Bounded {
  if (right.value === 0 || right.low <= 0)
    return { value: right.value === 0 ? 0 : shareOf(rest.value / right.value), low: 0, high: highest(right, rest, shareOf) };
  const { value, low, high } = ratioOf(rest, right);
  return { value: shareOf(value), low: shareOf(high), high: shareOf(low) };
}

function highest(right: Bounded, rest: Bounded, shareOf: (ratio: number) => number): number {
  return right.high === 0 ? 0 : shareOf(rest.low / right.high);
}
