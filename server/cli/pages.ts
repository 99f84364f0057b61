import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codePageName } from '../lsp/host.ts';

/** From the bundle in `dist` and from the source in `server/cli`. */
const folders = ['..', '../..'].map((way) => join(import.meta.dirname, way, 'docs', 'codes'));

/** The file of a code's page, where pages are shipped. */
export function codePageFile(code: string): string | undefined {
  return folders.map((folder) => join(folder, codePageName(code))).find((file) => existsSync(file));
}
