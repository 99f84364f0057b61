import { z } from 'zod';
import { codePointsOf } from '../../core/coding/code-points.ts';
import type { CodedText } from '../../core/coding/types.ts';
import { baseOf, textOf } from '../files.ts';
import type { CodingReading, ExchangedFile } from '../format.ts';
import { createGathering, type Gathering } from '../gathering.ts';
import { jsonLines } from '../json-lines.ts';
import { evened } from '../line-ends.ts';

const label = z.tuple([z.number().int(), z.number().int(), z.string().min(1)]);
const entity = z.object({ label: z.string().min(1), start_offset: z.number().int(), end_offset: z.number().int() });

/** A row as doccano takes and gives it: `label` and `labels` by version and settings, `entities` where relations are on. */
const row = z
  .object({
    id: z.union([z.string(), z.number()]).optional(),
    text: z.string().optional(),
    data: z.string().optional(),
    label: z.array(label).optional(),
    labels: z.array(label).optional(),
    entities: z.array(entity).optional(),
    relations: z.array(z.unknown()).optional(),
    document_id: z.string().optional(),
    document_name: z.string().optional(),
    document_format: z.enum(['plain', 'markdown', 'html', 'xml', 'latex', 'rst', 'asciidoc', 'document']).optional(),
    document_codes: z.array(z.string()).optional(),
    coder: z.string().optional(),
    coder_is_machine: z.boolean().optional(),
    notes: z.array(z.tuple([z.number().int(), z.string()])).optional(),
    metadata: z.record(z.string(), z.string()).optional(),
  })
  .refine((one) => one.text !== undefined || one.data !== undefined, { message: 'give the text as "text"' });

type Row = z.infer<typeof row>;

const isRows = (path: string): boolean => /\.(jsonl|ndjson)$/i.test(path) && baseOf(path) !== 'counterframe.jsonl';

export const doccanoReading: CodingReading = {
  recognises: (files) => files.some((file) => isRows(file.path) && /"(label|labels|entities)"\s*:/.test(firstLine(file))),
  read: async (files, originals = []) => {
    const gathering = createGathering();
    for (const file of files.filter(({ path }) => isRows(path))) readRows(file, gathering);
    return gathering.end(originals);
  },
};

function firstLine({ bytes }: ExchangedFile): string {
  const end = bytes.indexOf(10);
  return new TextDecoder().decode(bytes.subarray(0, end < 0 ? bytes.length : end));
}

function readRows(file: ExchangedFile, gathering: Gathering): void {
  const content = textOf(file, gathering.problem);
  if (content === undefined) return;
  for (const { row: one, line } of jsonLines(content, file.path, row, gathering.problem)) readRow(one, file.path, line, gathering);
}

/**
 * A row that doccano has had in its hands has a number of its own for its id. What stands in it then is the work of the person
 * whose export it is; what people cannot change there (codes of the whole document, notes by number) is nobody's word any more.
 */
function isUntouched({ id, document_id, coder }: Row): boolean {
  return coder !== undefined && id === document_id;
}

function coderIn(one: Row, path: string): { readonly name: string; readonly isMachine: boolean } {
  if (isUntouched(one)) return { name: one.coder!, isMachine: one.coder_is_machine ?? false };
  return { name: baseOf(path).replace(/\.[^.]*$/, ''), isMachine: false };
}

function readRow(one: Row, where: string, line: number, gathering: Gathering): void {
  const raw = one.text ?? one.data ?? '';
  const { text, from } = evened(raw);
  const id = one.document_id ?? `${baseOf(where)}#${one.id ?? line}`;
  const document: CodedText = {
    id,
    name: one.document_name ?? id,
    format: one.document_format ?? 'plain',
    text,
    metadata: one.metadata ?? {},
  };
  if (!gathering.document(document, where)) return;
  const coder = coderIn(one, where);
  gathering.coder(coder);
  const tell = (message: string): void => gathering.problem({ where, line, message });
  if ((one.relations ?? []).length > 0) tell('holds relations, which are no codings, and are left out.');
  const points = codePointsOf(raw);
  const notes = new Map(isUntouched(one) ? one.notes : []);
  const whole = (isUntouched(one) ? (one.document_codes ?? []) : []).map((code) => ({ code, span: undefined }));
  const spans = labelsIn(one).map(({ code, start, end }) => {
    const isInside = start >= 0 && start <= end && end <= points.length;
    if (!isInside) tell(`has ${code} from ${start} to ${end}, in a text of ${points.length} characters: the coding is left out.`);
    return isInside ? { code, span: { start: from(points.toUtf16(start)), end: from(points.toUtf16(end)) } } : undefined;
  });
  for (const [index, coding] of [...whole, ...spans].entries()) {
    if (!coding) continue;
    const note = notes.get(index);
    gathering.coding({
      document: id,
      coder: coder.name,
      code: coding.code,
      ...(coding.span && { span: coding.span }),
      ...(note !== undefined && { note }),
    });
  }
}

function labelsIn({ label, labels, entities }: Row): readonly { readonly code: string; readonly start: number; readonly end: number }[] {
  const lists = [...(label ?? []), ...(labels ?? [])].map(([start, end, code]) => ({ code, start, end }));
  return [...lists, ...(entities ?? []).map((one) => ({ code: one.label, start: one.start_offset, end: one.end_offset }))];
}
