import { spansMeet } from '../match/range.ts';
import type { Span } from '../types.ts';
import type { GoldSentence } from './gold.ts';
import type { Mark, Predictions } from './predictions.ts';

/** Counter-frames are judged apart from findings: they are no faults. */
export type Side = 'findings' | 'counter';

/**
 * One sentence and one code: `hit` when reader and program agree, `extra` when only the program gives the code,
 * `missed` when only the reader does. `marks` are what the program found, or, for a miss, what stance withheld.
 */
export type Judgement = {
  readonly sentence: GoldSentence;
  readonly code: string;
  readonly outcome: 'hit' | 'extra' | 'missed';
  readonly label?: Span;
  readonly marks: readonly Mark[];
};

/**
 * Compares findings with labels by sentence and code: a code is predicted for a sentence when a finding of that
 * code overlaps it. Optional labels are judged neither way.
 */
export function judge(sentences: readonly GoldSentence[], predictions: Predictions, side: Side): readonly Judgement[] {
  return sentences.flatMap((sentence) => judgeSentence(sentence, predictions, side));
}

function judgeSentence(sentence: GoldSentence, predictions: Predictions, side: Side): Judgement[] {
  const isOurs = ({ code }: { code: string }) => code.startsWith('counter/') === (side === 'counter');
  const found = predictions.get(sentence.passage);
  const marks = (found?.marks ?? []).filter((mark) => isOurs(mark) && spansMeet(mark.span, sentence));
  const labels = sentence.labels.filter(isOurs);
  const labelled = new Set(labels.map(({ code }) => code));
  const required = new Map(labels.filter(({ status }) => status === 'required').map((label) => [label.code, label.span]));
  const agreed = [...required].map(([code, label]): Judgement => {
    const own = marks.filter((mark) => mark.code === code);
    if (own.length > 0) return { sentence, code, outcome: 'hit', label, marks: own };
    const withheld = (found?.withheld ?? []).filter((mark) => mark.code === code && spansMeet(mark.span, sentence));
    return { sentence, code, outcome: 'missed', label, marks: withheld };
  });
  const extra = [...new Set(marks.map(({ code }) => code))]
    .filter((code) => !labelled.has(code))
    .map((code): Judgement => ({ sentence, code, outcome: 'extra', marks: marks.filter((mark) => mark.code === code) }));
  return [...agreed, ...extra];
}
