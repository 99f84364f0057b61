import type { Problem } from '../core/index.ts';
import { cleanLine } from '../export/clean.ts';

/** A problem as `where:line: path: message`. */
export function problemLine({ where, line, path, message }: Problem): string {
  const place = line === undefined ? where : `${where}:${line}`;
  return cleanLine([place, path, message].filter(Boolean).join(': '));
}
