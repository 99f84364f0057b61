import type { Metadata } from '../../core/coding/types.ts';
import { variableName } from '../../corpus/names.ts';
import type { CorpusItem } from '../../corpus/types.ts';
import { openTable } from './table-rows.ts';

/** What a separate table says of documents. `unused` are the keys of rows that no document was found for. */
export type JoinedTable = {
  readonly column: string;
  readonly find: (item: CorpusItem) => Metadata | undefined;
  readonly unused: () => readonly string[];
  readonly repeated: readonly string[];
};

const usualNames = ['id', 'doc_id', 'document_id', 'document', 'file', 'filename', 'file_name', 'path', 'name'];

/** Reads a table of metadata. A row belongs to the document whose identifier, row identifier, path or file name (with or without its extension) its key is. */
export async function readJoinedTable(path: string, joinOn: string | undefined): Promise<JoinedTable | { readonly problem: string }> {
  const table = await openTable(path);
  if ('refusal' in table) return { problem: `${path}: ${table.refusal}` };
  const { columns } = table;
  const column =
    joinOn === undefined
      ? usualNames.flatMap((name) => columns.filter((one) => variableName(one) === name))[0]
      : (columns.find((one) => one === joinOn) ?? columns.find((one) => variableName(one) === variableName(joinOn)));
  if (column === undefined) {
    const what =
      joinOn === undefined ? 'has no column that plainly names documents: name it with --join-on.' : `has no column "${joinOn}".`;
    return { problem: `${path}: ${what} Its columns: ${columns.join(', ')}.` };
  }
  const rows = new Map<string, Metadata>();
  const repeated: string[] = [];
  for await (const { values, problem } of table.rows()) {
    if (problem !== undefined) return { problem: `${path}: ${problem}` };
    const { [column]: given = '', ...rest } = values;
    const key = given.trim().replaceAll('\\', '/').normalize('NFC');
    if (key === '') continue;
    if (rows.has(key)) repeated.push(key);
    else rows.set(key, rest);
  }
  const used = new Set<string>();
  const find = (item: CorpusItem) => {
    const key = keysOf(item).find((one) => rows.has(one));
    if (key !== undefined) used.add(key);
    return key === undefined ? undefined : rows.get(key);
  };
  return { column, find, unused: () => [...rows.keys()].filter((key) => !used.has(key)), repeated };
}

/** What a row may call a document, the most particular first. A text of a table goes by its row, not by the name of the table. */
function keysOf({ id, file, content }: CorpusItem): readonly string[] {
  if (id !== file) return [id, id.slice(file.length + 1)];
  const name = file.slice(file.lastIndexOf('/') + 1);
  return content.kind === 'file' ? [id, name, file.replace(/\.[^./]*$/, ''), name.replace(/\.[^.]*$/, '')] : [id];
}
