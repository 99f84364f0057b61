import { CsvError, parse } from 'csv-parse/sync';
import { csvOptions } from '../../corpus/csv-options.ts';
import { separatorOf } from '../../corpus/separator.ts';
import type { Gathering } from '../gathering.ts';

/** A row of a table; `line` is the line on which it ends, from 1. */
export type TableRow = { readonly cells: readonly string[]; readonly line: number };

/** In UTF-16 units: a longer record has most likely a quotation mark that was never closed. */
const LONGEST = 16_000_000;
/** UTF-16 units that show what separates the cells. */
const SAMPLE = 10_000;

/** The rows of a table (RFC 4180, or with semicolons or tabs), the first of which names its columns. */
export function tableRows(text: string, where: string, problem: Gathering['problem']): readonly TableRow[] {
  try {
    const records: { record: string[]; info: { lines: number } }[] = parse(
      text,
      csvOptions(separatorOf(text.slice(0, SAMPLE), where), LONGEST),
    ) as never;
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : undefined;
    problem({
      where,
      ...(line !== undefined && { line }),
      message: 'cannot be read as a table from here on: close the quotation marks, and double those that are part of a text.',
    });
    return [];
  }
}
