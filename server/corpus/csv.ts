import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { csvOptions } from './csv-options.ts';

/** A record of a table; `line` is where it ends, counted from 1. */
export type CsvRecord = { readonly cells: readonly string[]; readonly line: number };

/** In UTF-16 units: a record that is longer has most likely a quotation mark that was never closed. */
const LONGEST = 64_000_000;

/** What is wrong with a table so that it cannot be read further; begins like the message of a `Problem`. */
export class BrokenTable extends Error {}

/** The records of a table (RFC 4180) as its text comes. Throws `BrokenTable` where it cannot be read on. */
export async function* csvRecords(chunks: AsyncIterable<string>, separator: string): AsyncGenerator<CsvRecord> {
  const parser = parse(csvOptions(separator, LONGEST));
  pipeline(Readable.from(chunks), parser, () => {});
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
      yield { cells: record, line: info.lines };
  } catch (error) {
    throw error instanceof CsvError ? new BrokenTable(faultOf(error)) : error;
  }
}

function faultOf(error: CsvError): string {
  const line = typeof error.lines === 'number' ? ` (line ${error.lines})` : '';
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `has a quotation mark that is never closed${line}: close it, or double it where it is part of a text.`;
    case 'CSV_MAX_RECORD_SIZE':
      return `has a record of more than ${LONGEST} signs${line}: close the quotation mark before it.`;
    default:
      return `cannot be read as a table${line}: ${error.message.split('\n')[0]}`;
  }
}
