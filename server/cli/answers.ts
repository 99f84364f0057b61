import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { codingFormatNames, codingFormatOf } from '../exchange/registry.ts';
import { rowsOfCorpus } from '../exchange/sample/read-coded.ts';
import { readDoccano } from '../exchange/sample/read-doccano.ts';
import { readSheet } from '../exchange/sample/read-sheet.ts';
import type { AnswerRows } from '../exchange/sample/rows.ts';
import { decode } from '../project/decode.ts';
import { extensionOf } from '../project/formats.ts';

const text: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt', '.jsonl', '.json', '.ndjson']);

/** The answers of a file, by its extension or, of other formats, by what reads it. Never throws. */
export async function answersFrom(name: string): Promise<AnswerRows> {
  const bytes = attempt(() => readFileSync(name));
  if (typeof bytes === 'string') return refused(name, bytes);
  const extension = extensionOf(name);
  if (text.has(extension)) {
    const decoded = decode(bytes);
    if (decoded.text === undefined) return refused(name, decoded.problem);
    return extension.includes('json') ? readDoccano(decoded.text, name) : readSheet(decoded.text, name);
  }
  const files = [{ path: basename(name), bytes: new Uint8Array(bytes) }];
  for (const format of codingFormatNames) {
    const reading = (await codingFormatOf(format))?.reading;
    if (reading?.recognises(files)) return rowsOfCorpus(await reading.read(files));
  }
  return refused(name, 'is in no format that answers are read from: give the sheet as CSV, or the export of doccano as JSON Lines.');
}

function refused(where: string, message: string): AnswerRows {
  return { rows: [], problems: [{ where, message }] };
}

/** What an action on files comes to, or why it failed. */
export function attempt<Value>(action: () => Value): Value | string {
  try {
    return action();
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
