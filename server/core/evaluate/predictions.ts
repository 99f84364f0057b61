import type { Analysis, Span } from '../types.ts';
import { groupedBy } from './group.ts';
import type { FindingsRow, Numbered } from './rows.ts';

/** A code on a span (UTF-16, half-open) of a passage. `entry` is what found it, `reason` why it was withheld. */
export type Mark = { readonly code: string; readonly span: Span; readonly entry: string; readonly reason?: string };

/** What a program found in each passage, by the passage's id, counter-frames among it. */
export type Predictions = ReadonlyMap<string, { readonly marks: readonly Mark[]; readonly withheld: readonly Mark[] }>;

export function predictionsOf(analyses: ReadonlyMap<string, Analysis>): Predictions {
  return new Map(
    [...analyses].map(([passage, { findings, counter, withheld }]) => [passage, { marks: [...findings, ...counter], withheld }]),
  );
}

/** What another run, another program or a second coder found. */
export function predictionsIn(rows: readonly Numbered<FindingsRow>[]): Predictions {
  const byPassage = groupedBy(rows, ({ row }) => row.id);
  return new Map([...byPassage].map(([id, own]) => [id, { marks: own.flatMap(({ row }) => marksOf(row)), withheld: [] }]));
}

function marksOf({ findings, counter }: FindingsRow): Mark[] {
  return [...findings, ...counter].map(({ code, start, end, entry = '' }) => ({ code, span: { start, end }, entry }));
}
