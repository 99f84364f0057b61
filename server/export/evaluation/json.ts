import type { Evaluation } from '../../core/evaluate/evaluate.ts';
import { toJson } from '../record.ts';
import { type Compared, errorView, figureRows } from './subject.ts';

/** An evaluation for programs: the fields are documented in docs/cli.md. Shares are from 0 to 1. */
export function evaluationJson({ version, gold, findingsFrom, findings, counter }: Compared, withErrors: boolean): string {
  const from = findingsFrom === undefined ? {} : { findingsFrom };
  return `${toJson({ version, gold, ...from, findings: record(findings, withErrors), ...(counter && { counter: record(counter, withErrors) }) })}\n`;
}

function record(evaluation: Evaluation, withErrors: boolean): object {
  const { sentences, labels, macro, alarms, controlWords, intervals, errors } = evaluation;
  return {
    sentences,
    labels,
    figures: figureRows(evaluation),
    macroF1: macro,
    ...(alarms !== undefined && { alarmsPer1000ControlWords: alarms, controlWords }),
    intervals: Object.fromEntries(intervals),
    ...(withErrors && { errors: errors.map(errorView) }),
  };
}
