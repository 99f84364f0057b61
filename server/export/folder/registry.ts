import { named } from '../named.ts';
import type { FolderFormat } from './format.ts';

/** The ways to write the view of a folder; the first is the default. */
export const { names: folderFormatNames, of: folderFormatOf } = named<FolderFormat>({
  text: async () => (await import('./text.ts')).folderText,
  json: async () => (await import('./json.ts')).folderJson,
  csv: async () => (await import('./csv.ts')).folderCsv,
});
