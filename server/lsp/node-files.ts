import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { updateFile } from '../disk/update.ts';
import type { Files } from './files.ts';

/** Files on the disk of the machine. */
export const nodeFiles: Files = {
  async read(uri) {
    try {
      return await readFile(fileURLToPath(uri));
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  },
  async update(uri, change) {
    const problem = await updateFile(fileURLToPath(uri), change);
    if (problem) throw new Error(problem);
  },
};

/** Nothing there, or something there that is no file. */
function isAbsent(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as { code?: string }).code ?? '');
}
