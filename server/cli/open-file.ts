import { readFileSync, statSync } from 'node:fs';
import { openDocument } from '../import/open.ts';
import type { Imported, ImportOptions, Refusal } from '../import/types.ts';

/** Opens the document of that path, of which the bytes may have been read already; what keeps it from being read is the refusal. Never throws. */
export async function openFile(path: string, reading: ImportOptions, bytes?: Uint8Array): Promise<Imported | Refusal> {
  try {
    if (bytes) return await openDocument(path, bytes, reading);
    if (!statSync(path).isFile()) return { refusal: 'is not a file.' };
    return await openDocument(path, readFileSync(path), reading);
  } catch (error) {
    return { refusal: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The bytes of a file; undefined where they cannot be read, of which `openFile` says why. */
export function bytesOf(path: string): Uint8Array | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
