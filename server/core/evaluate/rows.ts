import { z } from 'zod';
import type { Problem } from '../types.ts';

const status = z.enum(['required', 'optional']).default('required');
const offset = z.number().int().min(0);
const code = z.string().min(1);

const label = z.object({ code, status, start: offset.optional(), end: offset.optional(), words: z.string().min(1).optional() });

/** A coded sentence: of a passage, by offsets, or a text of its own. Offsets count Unicode code points, half-open. */
export const goldRow = z.object({
  id: z.coerce.string().min(1),
  passage: z.coerce.string().optional(),
  kind: z.string().default(''),
  start: offset.optional(),
  end: offset.optional(),
  text: z.string().min(1),
  codes: z.array(label).default([]),
  counter: z.array(label.or(code.transform((name) => ({ code: name, status: 'required' as const })))).default([]),
});

/** A text that sentences stand in. `source` says which rows belong to one document; without it each passage is its own. */
export const passageRow = z.object({ id: z.coerce.string().min(1), text: z.string(), source: z.string().optional() });

const mark = z.object({ code, start: offset, end: offset, entry: z.string().optional() });

/** The findings in one text, as `counterframe stream` answers. Offsets are UTF-16, half-open, in the text of that id. */
export const findingsRow = z.object({
  id: z.coerce.string().min(1),
  findings: z.array(mark),
  counter: z.array(mark).default([]),
});

/** A label that a second reading settled otherwise: `is` says whether the sentence carries the code after all. */
export const correction = z.strictObject({
  id: z.string().min(1),
  code,
  is: z.enum(['absent', 'present', 'optional']),
  reason: z.string().min(10),
});

export type GoldRow = z.output<typeof goldRow>;
export type PassageRow = z.output<typeof passageRow>;
export type FindingsRow = z.output<typeof findingsRow>;
export type Correction = z.output<typeof correction>;

/** A row with its line, counted from 1. */
export type Numbered<Row> = { readonly row: Row; readonly line: number };

/** The rows of JSON Lines; a line that is no such row is a problem with its number. Blank lines are passed over. */
export function readRows<Row>(
  text: string,
  where: string,
  schema: z.ZodType<Row>,
): { readonly rows: readonly Numbered<Row>[]; readonly problems: readonly Problem[] } {
  const rows: Numbered<Row>[] = [];
  const problems: Problem[] = [];
  for (const [index, content] of text.split('\n').entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    const parsed = schema.safeParse(parseJson(content));
    if (parsed.success) rows.push({ row: parsed.data, line });
    else problems.push({ where, line, ...faultOf(parsed.error) });
  }
  return { rows, problems };
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function faultOf(error: z.ZodError): Pick<Problem, 'path' | 'message'> {
  const { path, message } = error.issues[0]!;
  if (path.length === 0) return { message: 'is not a JSON object: write one row a line.' };
  return { path: path.join('.'), message };
}
