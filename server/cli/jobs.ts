import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** Enough for most documents, however slow the machine; what takes longer hangs. */
export const PATIENCE = 120;

const WORTHWHILE = 400_000;

/**
 * How many documents to read at once: as many as asked for, else one for each core where there is enough to read. A thread
 * takes as long to load and compile everything anew as reading 160 kB (measured in time of the processor), so that two
 * threads pay from twice that on.
 */
export function jobsFor(paths: readonly string[], wanted: number | undefined): number {
  const most = Math.min(wanted ?? availableParallelism(), Math.max(1, paths.length));
  return wanted !== undefined || isWorthwhile(paths.reduce((sum, path) => sum + sizeOf(path), 0)) ? most : 1;
}

/** The same for so many bytes, of which it is not known how many documents they hold. */
export function jobsForBytes(bytes: number, wanted: number | undefined): number {
  return wanted ?? (isWorthwhile(bytes) ? availableParallelism() : 1);
}

function isWorthwhile(bytes: number): boolean {
  return bytes >= WORTHWHILE;
}

/** The bytes of a file; 0 where there is none. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
