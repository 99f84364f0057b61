import { z } from 'zod';
import { readRows } from '../../core/evaluate/rows.ts';
import { type AnswerRow, type AnswerRows, codesOfCell } from './rows.ts';

const range = z.tuple([z.number(), z.number()]);
const label = z.union([
  z.string(),
  z.tuple([z.number(), z.number(), z.string()]),
  z.object({ start_offset: z.number(), end_offset: z.number(), label: z.string() }),
]);
const meta = z.object({ sentence_id: z.coerce.string().optional(), sentence: range.optional() });

/** A row as doccano's versions export it: labels as ranges, as objects, or as names of the whole text. */
const exported = meta.extend({
  id: z.coerce.string().optional(),
  label: z.array(label).optional(),
  labels: z.array(label).optional(),
  entities: z.array(label).optional(),
  meta: meta.optional(),
});

type Exported = z.output<typeof exported>;

/** Labels on words of the neighbours only are left out. */
export function readDoccano(text: string, where: string): AnswerRows {
  const { rows, problems } = readRows(text.replace(/^\ufeff/, ''), where, exported);
  return { rows: rows.map(({ row, line }) => answer(row, line)), problems };
}

function answer(row: Exported, line: number): AnswerRow {
  const [from, to] = row.sentence ?? row.meta?.sentence ?? [0, Number.POSITIVE_INFINITY];
  const marks = [...(row.label ?? []), ...(row.labels ?? []), ...(row.entities ?? [])].map(markOf);
  const own = marks.filter(({ start, end }) => start < to && from < end);
  const id = row.sentence_id ?? row.meta?.sentence_id ?? row.id ?? '';
  if (own.length > 0) return { id, line, codes: codesOfCell(own.map(({ name }) => name).join(';')) };
  return { id, line, codes: marks.length > 0 ? [] : undefined };
}

function markOf(one: z.output<typeof label>): { readonly start: number; readonly end: number; readonly name: string } {
  if (typeof one === 'string') return { start: 0, end: Number.POSITIVE_INFINITY, name: one };
  if (Array.isArray(one)) return { start: one[0], end: one[1], name: one[2] };
  return { start: one.start_offset, end: one.end_offset, name: one.label };
}
