import { folderCsv } from './csv.ts';
import type { FolderFormat } from './format.ts';
import { folderJson } from './json.ts';
import { folderText } from './text.ts';

/** The ways to write the view of a folder, in the order in which help texts name them; the first is the default. */
export const folderFormats: readonly FolderFormat[] = [folderText, folderJson, folderCsv];
