import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Enough for most documents, however slow the machine; what takes longer hangs. */
export const PATIENCE = 120;

const WORTHWHILE = 400_000;

/**
 * How many documents to read at once: as many as asked for, else one for each core where the work is worth the start of
 * threads. Each thread compiles the lexicons anew, which takes as long as reading about WORTHWHILE/4 bytes of text (measured).
 */
export function jobsFor(paths: readonly string[], wanted: number | undefined): number {
  const most = Math.min(wanted ?? availableParallelism(), Math.max(1, paths.length));
  return wanted !== undefined || paths.reduce((sum, path) => sum + sizeOf(path), 0) >= WORTHWHILE ? most : 1;
}

/** The bytes of a file; 0 where there is none. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
