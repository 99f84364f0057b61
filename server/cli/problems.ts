import { traceOf } from '../core/failure/trace.ts';
import type { Problem } from '../core/index.ts';
import { cleanLine } from '../export/clean.ts';
import { version } from '../version.ts';

/** How an error of ours is told, so that those who meet it can report it. No words of a draft are in it. */
export function internalError(error: unknown): string {
  return `An error of Counterframe itself, please report it: Counterframe ${version}, ${traceOf(error).join(' ')}`;
}

/** A problem as `where:line: path: message`. */
export function problemLine({ where, line, path, message }: Problem): string {
  const place = line === undefined ? where : `${where}:${line}`;
  return cleanLine([place, path, message].filter(Boolean).join(': '));
}
