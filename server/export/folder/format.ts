import type { Checked, View } from '../exporter.ts';
import type { FolderRow } from './row.ts';

/** A row, with what a format keeps of its document. */
export type Kept = { readonly row: FolderRow; readonly kept: string };

/**
 * A way to write the view of a folder. Rows are few and small; `keep` is asked once a document while its text is there, so
 * that a folder of thousands need not be held.
 */
export type FolderFormat = {
  readonly name: string;
  readonly keep?: (checked: Checked, row: FolderRow, view: View) => string;
  readonly write: (documents: readonly Kept[], view: View) => string;
};
