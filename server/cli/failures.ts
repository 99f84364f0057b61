import type { Failure } from '../core/failure/guarded.ts';
import type { Analysis } from '../core/index.ts';
import { failureReport } from '../export/failure-report.ts';
import { version } from '../version.ts';
import { tell } from './output.ts';

const told = new Set<string>();

/** Tells, once in a run for each part of ours that failed, what can be sent to us about it. */
export function tellFailures(failures: readonly Failure[]): void {
  for (const failure of failures.filter(({ part }) => !told.has(part))) {
    told.add(failure.part);
    tell(`A part of Counterframe failed. The fault is ours: please send us this, in which there are no words of your drafts.`);
    tell(indented(failureReport(failure, version)));
  }
}

/** The parts that failed on a draft. */
export function failuresIn({ problems }: Analysis): readonly Failure[] {
  return problems.flatMap(({ fault }) => (fault?.kind === 'failed' ? [fault] : []));
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
