import type { Span } from '../types.ts';
import { skipBlanks, trimEnd } from './characters.ts';

/**
 * The cells of lines with values between separators, each as its pieces by line. A value in quotation marks can hold
 * separators and go on over lines; its marks are no part of it.
 */
export function csvCells(text: string, lines: readonly Span[], separator: string): readonly (readonly Span[])[] {
  const cells: Span[][] = [];
  let open: Span[] | undefined;
  for (const { start, end } of lines) {
    let at = start;
    while (at <= end) {
      if (!open && at > start && at === end && text[end - 1] !== separator) break;
      const first = open ? at : skipBlanks(text, at, end);
      const isQuoted: boolean = open !== undefined || (text[first] === '"' && first < end);
      const from = isQuoted && !open ? first + 1 : first;
      const stop = isQuoted ? closing(text, from, end) : next(text, from, end, separator);
      const pieces: Span[] = open ?? [];
      const piece = trimmed(text, from, Math.min(stop, end));
      if (piece) pieces.push(piece);
      open = isQuoted && stop >= end ? pieces : undefined;
      if (open) break;
      if (pieces.length > 0) cells.push(pieces);
      at = isQuoted ? next(text, stop + 1, end, separator) + 1 : stop + 1;
    }
  }
  if (open && open.length > 0) cells.push(open);
  return cells;
}

/** Where the quotation mark stands that closes a value; two in a row stand for one. */
function closing(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"' || at + 1 >= end) return at;
    at++;
  }
  return end;
}

function next(text: string, from: number, end: number, separator: string): number {
  for (let at = from; at < end; at++) if (text.startsWith(separator, at)) return at;
  return end;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const from = skipBlanks(text, start, end);
  const to = trimEnd(text, from, end);
  return from < to ? { start: from, end: to } : undefined;
}
