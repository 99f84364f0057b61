import type { Interval } from '../../core/evaluate/bootstrap.ts';
import type { Evaluation } from '../../core/evaluate/evaluate.ts';
import type { Figures } from '../../core/evaluate/figures.ts';
import type { Judgement } from '../../core/evaluate/judge.ts';

/** What a report on an evaluation is about: findings, and counter-frames where readers coded them. */
export type Compared = {
  readonly version: string;
  readonly gold: string;
  readonly findingsFrom?: string;
  readonly findings: Evaluation;
  readonly counter?: Evaluation;
};

/** A row of a table of figures: a code, a family or all of them. */
export type FigureRow = {
  readonly name: string;
  readonly hit: number;
  readonly extra: number;
  readonly missed: number;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1: number;
  readonly f1Interval?: Interval;
  readonly overlap?: number;
};

/** The codes, then the families, then all. A share of nothing is left out. */
export function figureRows(evaluation: Evaluation): readonly FigureRow[] {
  const { codes, families, micro, overlap, intervals } = evaluation;
  const row = (name: string, figures: Figures, key = name): FigureRow => ({
    name,
    hit: figures.hit,
    extra: figures.extra,
    missed: figures.missed,
    precision: figures.hit + figures.extra > 0 ? figures.precision : undefined,
    recall: figures.hit + figures.missed > 0 ? figures.recall : undefined,
    f1: figures.f1,
    f1Interval: intervals.get(`${key}.f1`),
    overlap: overlap.get(name),
  });
  return [
    ...[...codes].map(([code, figures]) => row(code, figures)),
    ...(families.size > 1 ? [...families].map(([family, figures]) => row(`${family}/*`, figures)) : []),
    row('all', micro, 'micro'),
  ];
}

/** An error as a reader needs it: the sentence, and the words that speak for or against the code. */
export type ErrorView = {
  readonly id: string;
  readonly code: string;
  readonly kind: 'extra' | 'missed';
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
  readonly words: string;
  readonly entry: string;
  /** Why a match was withheld, for a miss that stance withheld. */
  readonly reason?: string;
};

const AROUND = 120;

export function errorView({ sentence, code, outcome, label, marks }: Judgement): ErrorView {
  const { text, start, end } = sentence;
  const span = outcome === 'extra' || !label ? marks[0]?.span : label;
  const { entry = '', reason } = marks[0] ?? {};
  return {
    id: sentence.id,
    code,
    kind: outcome === 'extra' ? 'extra' : 'missed',
    before: text.slice(Math.max(0, start - AROUND), start),
    sentence: text.slice(start, end),
    after: text.slice(end, end + AROUND),
    words: span ? text.slice(span.start, span.end) : '',
    entry,
    ...(reason !== undefined && { reason }),
  };
}

/** What found or withheld the words, for people. */
export function foundBy({ entry, reason }: ErrorView): string {
  return [entry, reason && `withheld: ${reason}`].filter(Boolean).join(', ');
}

export function share(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(2);
}

export function interval(value: Interval | undefined): string {
  return value === undefined ? '' : `${share(value.low)}–${share(value.high)}`;
}
