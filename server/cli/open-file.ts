import { readFileSync, statSync } from 'node:fs';
import { openDocument } from '../import/open.ts';
import type { Imported, ImportOptions, Refusal } from '../import/types.ts';

/** Opens the document of that path; what keeps it from being read is the refusal. Never throws. */
export async function openFile(path: string, reading: ImportOptions): Promise<Imported | Refusal> {
  try {
    if (!statSync(path).isFile()) return { refusal: 'is not a file.' };
    return await openDocument(path, readFileSync(path), reading);
  } catch (error) {
    return { refusal: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
