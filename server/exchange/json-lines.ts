import type { z } from 'zod';
import type { Gathering } from './gathering.ts';

export type Numbered<Row> = { readonly row: Row; readonly line: number };

/** The rows of JSON Lines, one after the other; a line that is no such row is a problem with its number (from 1). */
export function* jsonLines<Row>(
  text: string,
  where: string,
  schema: z.ZodType<Row>,
  problem: Gathering['problem'],
): Generator<Numbered<Row>> {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    line++;
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const row = text.slice(start, end).trim();
    start = end + 1;
    if (row === '') continue;
    const read = parsed(row);
    if (read === undefined) {
      problem({ where, line, message: 'is not a line of JSON: each line must be one whole object, e.g. {"text": "…"}.' });
      continue;
    }
    const checked = schema.safeParse(read.value);
    if (checked.success) yield { row: checked.data, line };
    else problem({ where, line, ...faultOf(checked.error) });
  }
}

export function faultOf(error: z.ZodError): { readonly path: string; readonly message: string } {
  const issue = error.issues[0];
  return {
    path: (issue?.path ?? []).map(String).join('.'),
    message: `does not have the form that is expected (${issue?.message ?? 'unknown'}).`,
  };
}

function parsed(row: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(row) };
  } catch {
    return undefined;
  }
}
