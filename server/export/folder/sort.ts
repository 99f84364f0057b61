import type { Column } from './columns.ts';
import type { FolderRow } from './row.ts';

/** Which rows are wanted. Documents that could not be read always are: nothing is left out without a word. */
export type Wanted = { readonly minWords?: number; readonly aboutSubject?: boolean };

export function isWanted({ profile, words, isAboutSubject }: FolderRow, { minWords = 0, aboutSubject = false }: Wanted): boolean {
  return profile === undefined || (words >= minWords && (isAboutSubject || !aboutSubject));
}

/** Items in the order of a column of their rows: words from A to Z, numbers from the highest, what is not known last; then by path. */
export function sorted<Item extends { readonly row: FolderRow }>(
  items: readonly Item[],
  { value }: Pick<Column, 'value'>,
): readonly Item[] {
  return [...items].sort((a, b) => compare(value(a.row), value(b.row)) || compare(a.row.path, b.row.path));
}

function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return b - a;
  return a === b ? 0 : a < b ? -1 : 1;
}
