import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/corpus/documents');

/** Whether the documents that figures were measured on are on this machine; they are not part of the project. */
export const hasCorpus = existsSync(join(folder, 'index.jsonl'));

/** The text of a document by its id. */
export function corpusText(id: string): string {
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8').trim().split('\n');
  const found = lines.map((line) => JSON.parse(line) as { id: string; file: string }).find((one) => one.id === id);
  if (!found) throw new Error(`There is no document ${id} in ${folder}.`);
  return readFileSync(join(folder, found.file), 'utf8');
}
