import type { Metadata } from '../../core/coding/types.ts';
import { BrokenTable, type CsvRecord, csvRecords } from '../../corpus/csv.ts';
import { flattened, isRecord } from '../../corpus/flatten.ts';
import { separatorOf } from '../../corpus/separator.ts';
import { extensionOf } from '../../project/formats.ts';
import { readLines } from '../lines.ts';
import { openText } from './text-chunks.ts';

/** A row of a table by the names of its columns, or what keeps it from being one. `number` counts rows from 1. */
export type TableRow = { readonly number: number; readonly line: number; readonly values: Metadata; readonly problem?: string };

/** A table or a file of JSON Lines, of which the first row was looked at. `rows` ends with a row that has only a problem where the file breaks off. */
export type Table = {
  readonly kind: 'column' | 'field';
  readonly columns: readonly string[];
  readonly remarks: readonly string[];
  readonly rows: () => AsyncGenerator<TableRow>;
};

/** Lines of JSON are of different shapes: so many are looked at for their fields. */
const LOOKED_AT = 100;

export const tableExtensions: readonly string[] = ['.csv', '.tsv', '.tab', '.jsonl', '.ndjson'];

export function isTable(path: string): boolean {
  return tableExtensions.includes(extensionOf(path));
}

/** Opens a file that holds rows. What keeps it from being read is the refusal. */
export async function openTable(path: string, separator?: string): Promise<Table | { readonly refusal: string }> {
  try {
    const text = openText(path);
    if ('refusal' in text) return text;
    const remarks = text.problem === undefined ? [] : [text.problem];
    const isLines = /json/.test(extensionOf(path));
    return isLines ? await openJsonLines(text.chunks, remarks) : await openCsv(path, text.chunks, separator, remarks);
  } catch (error) {
    return {
      refusal: error instanceof BrokenTable ? error.message : `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

type Chunks = () => AsyncGenerator<string>;

async function openCsv(
  path: string,
  chunks: Chunks,
  wanted: string | undefined,
  remarks: readonly string[],
): Promise<Table | { refusal: string }> {
  const sample = await firstOf(chunks());
  const separator = wanted ?? separatorOf(sample ?? '', path);
  const header = await firstOf(csvRecords(chunks(), separator));
  if (!header) return { refusal: 'is empty: a table needs a first line with the names of its columns.' };
  const columns = distinct(header.cells.map((cell, at) => cell.trim() || `column ${at + 1}`));
  return { kind: 'column', columns, remarks, rows: () => csvRows(csvRecords(chunks(), separator), columns) };
}

/** Of columns with the same name all but the first get a number, so that none is lost. */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let count = 2; taken.has(own); count++) own = `${name} (${count})`;
    taken.add(own);
    return own;
  });
}

async function* csvRows(records: AsyncGenerator<CsvRecord>, columns: readonly string[]): AsyncGenerator<TableRow> {
  let number = -1;
  let line = 0;
  try {
    for await (const record of records) {
      line = record.line;
      if (++number > 0) yield csvRow(record, number, columns);
    }
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error;
    yield { number: number + 1, line, values: {}, problem: error.message };
  }
}

function csvRow({ cells, line }: CsvRecord, number: number, columns: readonly string[]): TableRow {
  const values = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  if (cells.length === columns.length) return { number, line, values };
  const message = `The row has ${cells.length} values where the first line names ${columns.length} columns: see whether a quotation mark is missing.`;
  return { number, line, values, problem: message };
}

async function openJsonLines(chunks: Chunks, remarks: readonly string[]): Promise<Table | { refusal: string }> {
  const columns = new Set<string>();
  let count = 0;
  for await (const { values } of jsonRows(chunks)) {
    for (const name of Object.keys(values)) columns.add(name);
    if (++count === LOOKED_AT) break;
  }
  if (columns.size > 0) return { kind: 'field', columns: [...columns], remarks, rows: () => jsonRows(chunks) };
  return { refusal: 'has no line that is a JSON object: write one {"text": "…"} a line.' };
}

async function* jsonRows(chunks: Chunks): AsyncGenerator<TableRow> {
  let line = 0;
  let number = 0;
  for await (const { text } of readLines(encoded(chunks()))) {
    line++;
    if (text?.replace(/^\ufeff/, '').trim() === '') continue;
    number++;
    const value = text === undefined ? undefined : parsed(text.replace(/^\ufeff/, ''));
    if (isRecord(value)) yield { number, line, values: flattened(value) };
    else
      yield {
        number,
        line,
        values: {},
        problem: text === undefined ? 'The line is too long to be read.' : `Line ${line} is not a JSON object: write {"text": "…"}.`,
      };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* encoded(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(chunk);
}

async function firstOf<Item>(items: AsyncGenerator<Item>): Promise<Item | undefined> {
  const { value, done } = await items.next();
  await items.return(undefined);
  return done ? undefined : value;
}
