import type { Problem } from '../../core/index.ts';
import type { Format } from '../../core/types.ts';
import { createRowItems, type RowReading } from '../../corpus/row-items.ts';
import { chooseId, chooseText } from '../../corpus/text-column.ts';
import type { CorpusItem } from '../../corpus/types.ts';
import { sizeOf } from '../jobs.ts';
import { type CorpusFile, findCorpusFiles } from './corpus-files.ts';
import { isTable, openTable, type Table } from './table-rows.ts';

/** How the tables of a corpus are read; `leaveOut` are files and folders that are no part of it. */
export type CorpusOptions = {
  readonly textColumn?: string;
  readonly textField?: string;
  readonly idColumn?: string;
  readonly idField?: string;
  readonly textFormat?: Format;
  readonly separator?: string;
  readonly leaveOut?: readonly string[];
};

/** `items` can be asked for again. `bytes` is the size of its files. Remarks say what was assumed. */
export type Corpus = {
  readonly items: () => AsyncGenerator<CorpusItem>;
  readonly files: number;
  readonly hasTables: boolean;
  readonly bytes: number;
  readonly missing: readonly string[];
  readonly unread: readonly string[];
  readonly remarks: readonly Problem[];
};

type Part = { readonly file: CorpusFile; readonly table?: Table; readonly reading?: RowReading };

/** Finds the documents of a corpus and looks at the first lines of its tables. Problems keep it from being read at all. */
export async function openCorpus(
  names: readonly string[],
  options: CorpusOptions,
): Promise<{ readonly corpus?: Corpus; readonly problems: readonly Problem[] }> {
  const withTables = (options.textColumn ?? options.textField) !== undefined;
  const found = await findCorpusFiles(names, { withTables, leaveOut: options.leaveOut ?? [] });
  const problems: Problem[] = [];
  const remarks: Problem[] = found.passedOver.map((where) => ({
    where,
    message: 'is a table in a folder and was not read: name it, or say with --text-column which column holds the texts.',
  }));
  const parts: Part[] = [];
  for (const file of found.files) parts.push(isTable(file.path) ? await openPart(file, options, problems, remarks) : { file });
  if (problems.length > 0) return { problems };
  const corpus: Corpus = {
    items: () => itemsOf(parts),
    files: parts.length,
    hasTables: parts.some(({ table }) => table),
    bytes: parts.reduce((sum, { file }) => sum + sizeOf(file.path), 0),
    missing: found.missing,
    unread: found.unread,
    remarks,
  };
  return { corpus, problems };
}

async function openPart(file: CorpusFile, options: CorpusOptions, problems: Problem[], remarks: Problem[]): Promise<Part> {
  const where = file.path;
  const table = await openTable(file.path, options.separator);
  if ('refusal' in table) {
    problems.push({ where, message: table.refusal });
    return { file };
  }
  const { kind, columns } = table;
  const text = chooseText(
    columns,
    kind === 'column' ? (options.textColumn ?? options.textField) : (options.textField ?? options.textColumn),
    kind,
  );
  const id = chooseId(columns, kind === 'column' ? (options.idColumn ?? options.idField) : (options.idField ?? options.idColumn), kind);
  for (const choice of [text, id]) if ('problem' in choice) problems.push({ where, message: choice.problem });
  if ('problem' in text || 'problem' in id) return { file };
  for (const message of table.remarks) remarks.push({ where, message });
  const named = id.name === undefined ? 'rows are numbered' : `rows are named by "${id.name}"`;
  remarks.push({ where, message: `texts are taken from the ${kind} "${text.name}", ${named}.` });
  return { file, table, reading: { text: text.name!, id: id.name, format: options.textFormat ?? 'plain' } };
}

async function* itemsOf(parts: readonly Part[]): AsyncGenerator<CorpusItem> {
  for (const { file, table, reading } of parts) {
    if (!table || !reading) {
      yield { id: file.file, file: file.file, path: file.path, columns: {}, content: { kind: 'file' } };
      continue;
    }
    const itemOf = createRowItems(file.file, file.path, reading);
    for await (const row of table.rows()) yield itemOf(row);
  }
}
