import { line } from '../csv.ts';
import { columnsOf } from './columns.ts';
import type { FolderFormat } from './format.ts';

/** A table for spreadsheets and statistics (RFC 4180): a row for each document. */
export const folderCsv: FolderFormat = {
  name: 'csv',
  write: (documents, view) => {
    const rows = documents.map(({ row }) => row);
    const columns = columnsOf(rows, view);
    return [line(columns.map(({ name }) => name)), ...rows.map((row) => line(columns.map(({ value }) => value(row) ?? '')))].join('');
  },
};
