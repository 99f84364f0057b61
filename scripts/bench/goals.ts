import type { Performance, Row } from './types.ts';

/** What is to be reached: the ratio of a row at the most, or at the least. `rows` are the ids of those that are judged. */
export type Goal = { readonly says: string; readonly rows: readonly string[]; readonly most?: number; readonly least?: number };

export const goals: readonly Goal[] = [
  { says: 'cold, 1 MB: time beside textlint with write-good', rows: both('cold', 'textlint with write-good'), most: 0.5 },
  { says: 'cold, 1 MB: time beside alex', rows: both('cold', 'alex'), most: 0.1 },
  { says: 'cold, 100 kB: time beside textlint with four rules', rows: both('cold', 'textlint with four rules'), most: 0.2 },
  { says: 'cold: time for 5 MB beside 1 MB', rows: ['size/generated'], most: 6 },
  { says: 'warm, all codes: times as fast as `nlp(text)` of compromise', rows: ['warm/real', 'warm/generated'], least: 20 },
  { says: 'screening: speed beside a bare loop over a table', rows: ['screening/real', 'screening/generated'], least: 0.25 },
  { says: 'keystroke in 1 MB, first publish, p99: beside a trivial server', rows: ['keystroke/generated-plain/first'], most: 2 },
  { says: 'keystroke in 1 MB, final diagnostics, p99: beside a trivial server', rows: ['keystroke/generated-plain/final'], most: 10 },
  { says: 'peak memory, 1 MB open, 400 edits: beside a trivial server', rows: ['memory'], most: 2.5 },
  { says: 'process start to first diagnostics, 10 kB: beside a trivial server', rows: ['start'], most: 1.5 },
  { says: 'a folder of 1,000 documents: one worker’s time beside two’s', rows: ['folder/jobs'], least: 1.7 },
  { says: 'a folder of 1,000 documents: first run’s time beside the second’s', rows: ['folder/cache'], least: 10 },
  { says: 'an hour of edits: heap at the end beside the start', rows: ['soak'], most: 1.05 },
];

/** A goal with a row that is judged by it; `isMet` is undefined where there is no figure. */
export type Judged = { readonly goal: Goal; readonly row?: Row; readonly isMet?: boolean };

/** Every goal with each of its rows that was measured; one without any is told too. */
export function judge(all: readonly Goal[], { parts }: Performance): readonly Judged[] {
  const rows = Object.values(parts).flatMap((part) => part.rows);
  return all.flatMap((goal): readonly Judged[] => {
    const found = goal.rows.flatMap((id) => rows.filter((row) => row.id === id));
    return found.length === 0 ? [{ goal }] : found.map((row) => ({ goal, row, isMet: isMet(goal, row) }));
  });
}

function isMet({ most, least }: Goal, { ratio }: Row): boolean | undefined {
  if (!ratio) return undefined;
  return most === undefined ? ratio.median >= least! : ratio.median <= most;
}

function both(part: string, peer: string): readonly string[] {
  return [`${part}/real/${peer}`, `${part}/generated/${peer}`];
}
