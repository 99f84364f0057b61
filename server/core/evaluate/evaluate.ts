import { type Intervals, intervalsOf } from './bootstrap.ts';
import { alarmsOf, codeOf, controlWords, type Figures, familyOf, figuresBy, figuresOf, macroOf } from './figures.ts';
import type { GoldSentence } from './gold.ts';
import { groupedBy } from './group.ts';
import { type Judgement, judge, type Side } from './judge.ts';
import { overlapOf } from './overlap.ts';
import type { Predictions } from './predictions.ts';

/** How findings compare with a reader's labels. `overlap` is by code, by family (`agency/*`), and for `all`. */
export type Evaluation = {
  readonly side: Side;
  readonly sentences: number;
  readonly labels: number;
  readonly codes: ReadonlyMap<string, Figures>;
  readonly families: ReadonlyMap<string, Figures>;
  readonly micro: Figures;
  readonly macro: number;
  readonly overlap: ReadonlyMap<string, number>;
  /** False alarms per 1,000 words of control text, where there is any. */
  readonly alarms?: number;
  readonly controlWords: number;
  readonly intervals: Intervals;
  readonly errors: readonly Judgement[];
};

export function evaluate(sentences: readonly GoldSentence[], predictions: Predictions, side: Side): Evaluation {
  const judgements = judge(sentences, predictions, side);
  const codes = figuresBy(judgements, codeOf);
  return {
    side,
    sentences: sentences.length,
    labels: judgements.filter(({ outcome }) => outcome !== 'extra').length,
    codes,
    families: figuresBy(judgements, familyOf),
    micro: figuresOf(judgements),
    macro: macroOf(codes.values()),
    overlap: overlaps(judgements),
    alarms: alarmsOf(judgements, sentences),
    controlWords: controlWords(sentences),
    intervals: intervalsOf(judgements, sentences),
    errors: judgements.filter(({ outcome }) => outcome !== 'hit'),
  };
}

function overlaps(judgements: readonly Judgement[]): ReadonlyMap<string, number> {
  const families = [...groupedBy(judgements, familyOf)].map(([family, own]) => [`${family}/*`, own] as const);
  const all = [['all', judgements] as const, ...groupedBy(judgements, codeOf), ...families];
  return new Map(
    all.flatMap(([code, own]) => {
      const overlap = overlapOf(own);
      return overlap === undefined ? [] : [[code, overlap] as const];
    }),
  );
}
