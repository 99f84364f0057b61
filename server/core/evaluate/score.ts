import type { Analysis } from '../types.ts';
import type { GoldSentence } from './gold.ts';

export type Count = { readonly hit: number; readonly extra: number; readonly missed: number };
export type Figures = Count & { readonly precision: number; readonly recall: number; readonly f1: number };
export type Miss = {
  readonly sentence: GoldSentence;
  readonly code: string;
  readonly kind: 'extra' | 'missed';
  readonly words: string;
  readonly entry: string;
};

export type Score = {
  readonly codes: ReadonlyMap<string, Figures>;
  readonly micro: Figures;
  readonly macro: number;
  /** False alarms per 1,000 words of sentences of kind `control`. */
  readonly alarms: number;
  readonly errors: readonly Miss[];
};

/**
 * Scores findings by sentence and code: a code is predicted for a sentence when a finding of that code
 * overlaps it. Counter-frames are scored like codes when `counter` is set, and left out otherwise.
 */
export function score(sentences: readonly GoldSentence[], analyses: ReadonlyMap<string, Analysis>, counter = false): Score {
  const counts = new Map<string, { hit: number; extra: number; missed: number }>();
  const errors: Miss[] = [];
  let controlWords = 0;
  let controlAlarms = 0;
  for (const sentence of sentences) {
    const predicted = predictedFor(sentence, analyses.get(sentence.passage), counter);
    const required = [...sentence.required].filter((code) => code.startsWith('counter/') === counter);
    for (const code of required) {
      if (predicted.has(code)) count(code).hit++;
      else {
        count(code).missed++;
        errors.push({ sentence, code, kind: 'missed', ...withheldFor(sentence, code, analyses.get(sentence.passage)) });
      }
    }
    for (const [code, { words, entry }] of predicted) {
      if (sentence.required.has(code) || sentence.optional.has(code)) continue;
      count(code).extra++;
      if (sentence.kind === 'control') controlAlarms++;
      errors.push({ sentence, code, kind: 'extra', words, entry });
    }
    if (sentence.kind === 'control') controlWords += sentence.text.slice(sentence.start, sentence.end).split(/\s+/).length;
  }
  return summarize(counts, errors, controlWords ? (controlAlarms * 1000) / controlWords : 0);

  function count(code: string): { hit: number; extra: number; missed: number } {
    const known = counts.get(code) ?? { hit: 0, extra: 0, missed: 0 };
    counts.set(code, known);
    return known;
  }
}

function predictedFor(
  { start, end }: GoldSentence,
  analysis: Analysis | undefined,
  counter: boolean,
): Map<string, { words: string; entry: string }> {
  const predicted = new Map<string, { words: string; entry: string }>();
  const found = counter ? analysis?.counter : analysis?.findings;
  for (const { code, span, text, entry } of found ?? []) {
    if (span.start < end && start < span.end) predicted.set(code, { words: text, entry });
  }
  return predicted;
}

/** The words that stance withheld on a sentence for a code, so that a miss can be traced. */
function withheldFor({ start, end }: GoldSentence, code: string, analysis: Analysis | undefined): { words: string; entry: string } {
  const withheld = analysis?.withheld.find(
    (candidate) => candidate.code === code && candidate.span.start < end && start < candidate.span.end,
  );
  return withheld ? { words: `${withheld.text}, withheld: ${withheld.reason}`, entry: withheld.entry } : { words: '', entry: '' };
}

function summarize(counts: ReadonlyMap<string, Count>, errors: readonly Miss[], alarms: number): Score {
  const codes = new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, count]) => [code, figures(count)]));
  const pooled = [...counts.values()].reduce<Count>(
    (sum, { hit, extra, missed }) => ({ hit: sum.hit + hit, extra: sum.extra + extra, missed: sum.missed + missed }),
    { hit: 0, extra: 0, missed: 0 },
  );
  const labelled = [...codes.values()].filter(({ hit, missed }) => hit + missed > 0);
  const macro = labelled.reduce((sum, { f1 }) => sum + f1, 0) / (labelled.length || 1);
  return { codes, micro: figures(pooled), macro, alarms, errors };
}

export function figures({ hit, extra, missed }: Count): Figures {
  return {
    hit,
    extra,
    missed,
    precision: hit / (hit + extra || 1),
    recall: hit / (hit + missed || 1),
    f1: (2 * hit) / (2 * hit + extra + missed || 1),
  };
}
