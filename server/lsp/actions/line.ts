import type { Block } from '../../core/index.ts';

/** Where a block begins with its number or bullet. Offsets are UTF-16. */
export function startOf({ span, marker }: Block): number {
  return Math.min(span.start, marker?.start ?? span.start);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  while (offset > 0 && !isLineEnd(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** The line end that a text uses. */
export function lineEnd(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
