import { basename } from 'node:path';
import { inputOfCorpus, inputOfFindings, inputOfGold } from '../core/agreement/inputs.ts';
import type { Input } from '../core/agreement/types.ts';
import type { CodedText } from '../core/coding/types.ts';
import { goldOf } from '../core/evaluate/gold.ts';
import { findingsRow, goldRow, passageRow, readRows } from '../core/evaluate/rows.ts';
import type { Problem } from '../core/index.ts';
import type { ExchangedFile } from '../exchange/format.ts';
import { readCodings } from '../exchange/read.ts';
import { decode } from '../project/decode.ts';
import { exchangedFiles } from './exchanged.ts';
import { readTable } from './rows.ts';

/** Inputs in the order of their names, or problems for which nothing can be compared. */
export type Read = { readonly inputs: readonly Input[]; readonly problems: readonly Problem[] };

/** Reads files and folders of codings in any form. Those that lack texts are read again with the texts of the others. */
export async function readInputs(names: readonly string[], passages: string | undefined): Promise<Read> {
  const read = await Promise.all(names.map((name) => readInput(name, passages, [])));
  const originals = read.flatMap(({ inputs }) => inputs.flatMap(textsOf));
  const again = await Promise.all(
    read.map((one, index) => (lacksTexts(one) ? readInput(names[index]!, passages, originals) : Promise.resolve(one))),
  );
  return { inputs: again.flatMap(({ inputs }) => inputs), problems: again.flatMap(({ problems }) => problems) };
}

function lacksTexts({ inputs: [input] }: Read): boolean {
  return input !== undefined && (input.documents.length === 0 || input.documents.some(({ text }) => !text));
}

function textsOf({ documents }: Input): readonly CodedText[] {
  return documents.flatMap(({ id, name, format, text }) => (text ? [{ id, name, format, text, metadata: {} }] : []));
}

async function readInput(name: string, passages: string | undefined, originals: readonly CodedText[]): Promise<Read> {
  const files = exchangedFiles(name);
  if (typeof files === 'string') return refused(name, files);
  const rows = files.length === 1 ? rowsOf(name, files[0]!, passages) : undefined;
  if (rows) return rows;
  const read = await readCodings(files, originals);
  if (read) return { inputs: [inputOfCorpus(name, read.corpus)], problems: [] };
  return refused(name, 'is in no form that codings are read from: see docs/agreement.md.');
}

function refused(where: string, message: string): Read {
  return { inputs: [], problems: [{ where, message }] };
}

/** Coded sentences or findings in JSON Lines, told by what the first row holds; undefined where it is something else. */
function rowsOf(name: string, { path, bytes }: ExchangedFile, passages: string | undefined): Read | undefined {
  if (!/\.(jsonl|ndjson|json)$/i.test(path)) return undefined;
  const text = decode(bytes).text;
  const first = firstRow(text ?? '');
  if (text === undefined || first === undefined) return undefined;
  if (Array.isArray(first.codes)) return readGold(name, text, passages);
  if (!Array.isArray(first.findings)) return undefined;
  const { rows, problems } = readRows(text, name, findingsRow);
  return { inputs: problems.length > 0 ? [] : [inputOfFindings(name, basename(name), rows)], problems };
}

function firstRow(text: string): Record<string, unknown> | undefined {
  try {
    const row = JSON.parse(/^.*\S.*$/m.exec(text.slice(0, 1_000_000))?.[0] ?? '');
    return typeof row === 'object' && row !== null ? row : undefined;
  } catch {
    return undefined;
  }
}

function readGold(name: string, text: string, passages: string | undefined): Read {
  const gold = readRows(text, name, goldRow);
  const texts = passages === undefined ? undefined : readTable(passages, passageRow);
  const { sentences, problems } = goldOf(gold.rows, new Map(texts?.rows.map(({ row }) => [row.id, row])), name);
  const all = [...gold.problems, ...(texts?.problems ?? []), ...problems];
  return { inputs: all.length > 0 ? [] : [inputOfGold(name, basename(name), sentences)], problems: all };
}
