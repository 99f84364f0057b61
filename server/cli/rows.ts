import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type Numbered, readRows } from '../core/evaluate/rows.ts';
import type { Problem } from '../core/index.ts';
import { decode } from '../project/decode.ts';

/** The rows of a file of JSON Lines. A file that cannot be read, and each line that is no such row, is a problem. */
export function readTable<Row>(
  name: string,
  schema: z.ZodType<Row>,
): { readonly rows: readonly Numbered<Row>[]; readonly problems: readonly Problem[] } {
  try {
    const decoded = decode(readFileSync(name));
    if (decoded.text === undefined) return { rows: [], problems: [{ where: name, message: decoded.problem }] };
    return readRows(decoded.text, name, schema);
  } catch (error) {
    return { rows: [], problems: [{ where: name, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` }] };
  }
}
