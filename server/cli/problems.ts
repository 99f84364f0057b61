import type { Problem } from '../core/index.ts';
import { cleanLine } from '../export/clean.ts';

/** How an error of ours is told, so that those who meet it can report it. */
export function internalError(error: unknown): string {
  const told =
    error instanceof Error
      ? (error.stack ?? error.message)
          .split('\n')
          .slice(0, 4)
          .map((line) => line.trim())
          .join(' ')
      : String(error);
  return `An error of Counterframe itself, please report it: ${told}`;
}

/** A problem as `where:line: path: message`. */
export function problemLine({ where, line, path, message }: Problem): string {
  const place = line === undefined ? where : `${where}:${line}`;
  return cleanLine([place, path, message].filter(Boolean).join(': '));
}
