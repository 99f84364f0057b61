import { toJson } from '../record.ts';
import { methodOf, notesOf } from './notes.ts';
import type { Estimated } from './subject.ts';

/** Estimates for programs; `--earlier` of the next sample reads the strata. Shares are from 0 to 1. */
export function estimatesJson({ version, design, answersFrom, estimates, sheet }: Estimated): string {
  const { program, lexicons, settings, corpus, seed, allocation, frame } = design;
  const { rule, covered, answered, labels, strata } = estimates;
  const value = {
    kind: 'counterframe-estimates',
    formatVersion: 1,
    version,
    answers: answersFrom,
    design: { program, lexicons, settings, corpus, seed, allocation, frame },
    rule,
    covered,
    answered,
    sheet,
    labels,
    strata,
    notes: notesOf(estimates),
    method: methodOf(estimates),
  };
  return `${toJson(value)}\n`;
}
