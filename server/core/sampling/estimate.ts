import { type Answered, type Answers, answeredStrata } from './answered.ts';
import { bootstrap, type Resampled } from './bootstrap.ts';
import { type Count, countsOf } from './counts.ts';
import type { Design } from './design.ts';
import { figuresOf, type LabelFigures } from './figures.ts';
import { effective, type Interval, shareInterval } from './intervals.ts';
import { allLabels } from './labels.ts';
import { type Needed, neededFor } from './needed.ts';
import type { Rule } from './totals.ts';
import { NOTHING } from './types.ts';

export type EstimateRule = Rule & { readonly width: number; readonly rounds: number };

/** A label with its figures. `answered` are the sentences read in which the program found it, `right` those of them that carry it. */
export type LabelEstimate = LabelFigures & {
  readonly label: string;
  readonly answered: number;
  readonly right: number;
  readonly missedSeen: number;
  readonly bootstrap: Resampled;
  readonly needed: { readonly precision?: Needed; readonly recall?: Needed };
};

/** A stratum by itself. `right` are the answers that carry its own label, `differing` those with other codes than were found. */
export type StratumEstimate = {
  readonly name: string;
  readonly size: number;
  readonly drawn: number;
  readonly answered: number;
  readonly right?: number;
  readonly share?: Interval & { readonly value: number };
  readonly differing: number;
};

/** `covered` is how many sentences the strata with answers have: the figures speak of those. */
export type Estimates = {
  readonly rule: EstimateRule;
  readonly frame: number;
  readonly covered: number;
  readonly answered: number;
  readonly labels: readonly LabelEstimate[];
  readonly strata: readonly StratumEstimate[];
};

/** Estimates what the program gets right and misses in the whole frame from the answers to a sample of it. */
export function estimate(design: Design, answers: Answers, rule: EstimateRule): Estimates {
  const strata = answeredStrata(design, answers);
  const labels = allLabels([...design.codes, ...[...answers.values()].flat()]);
  const resampled = bootstrap(labels, strata, { rounds: rule.rounds, seed: design.seed, level: rule.level });
  const isEmpty = strata.map(({ label }) => label === NOTHING);
  return {
    rule,
    frame: design.frame.sentences,
    covered: strata.reduce((sum, { size }) => sum + size, 0),
    answered: strata.reduce((sum, { seen }) => sum + seen.length, 0),
    labels: labels.map((label) => labelEstimate(label, countsOf(label, strata), isEmpty, rule, resampled.get(label)!)),
    strata: design.strata.map(({ name, label, size, drawn }) => {
      const own = strata.find((stratum) => stratum.name === name);
      return { name, size, drawn, ...stratumEstimate(label, own, rule) };
    }),
  };
}

function labelEstimate(
  label: string,
  counts: readonly Count[],
  isEmpty: readonly boolean[],
  rule: EstimateRule,
  resampled: Resampled,
): LabelEstimate {
  const total = (of: (count: Count) => number) => counts.reduce((sum, count) => sum + of(count), 0);
  const precision = neededFor('precision', counts, isEmpty, rule, rule.width);
  const recall = neededFor('recall', counts, isEmpty, rule, rule.width);
  return {
    label,
    answered: total(({ found }) => found),
    right: total(({ hits }) => hits),
    missedSeen: total(({ missed }) => missed),
    ...figuresOf(counts, rule),
    bootstrap: resampled,
    needed: { ...(precision && { precision }), ...(recall && { recall }) },
  };
}

function stratumEstimate(label: string, own: Answered | undefined, { level, method }: Rule) {
  if (!own) return { answered: 0, differing: 0 };
  const answered = own.seen.length;
  const differing = own.seen.filter(({ found, set }) => found.size !== set.size || [...found].some((one) => !set.has(one))).length;
  if (label === NOTHING) return { answered, differing };
  const right = own.seen.filter(({ set }) => set.has(label)).length;
  const value = right / answered;
  return { answered, differing, right, share: { value, ...shareInterval(value, effective(answered, own.size), level, method) } };
}
