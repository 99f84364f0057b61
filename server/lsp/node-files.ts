import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from './files.ts';

/** Files on the disk of the machine. A file is written beside its place and then put there, so that it is whole at any time. */
export const nodeFiles: Files = {
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
  async write(uri, text) {
    if (!uri.startsWith('file:')) throw new Error(`${uri} is not on this machine and cannot be written.`);
    const path = fileURLToPath(uri);
    const draft = `${path}.${process.pid}.tmp`;
    try {
      await writeFile(draft, text);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  },
};

/** Nothing there, or something there that is no file. */
function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as { code?: string }).code ?? '');
}
