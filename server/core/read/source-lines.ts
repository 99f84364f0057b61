import type { Span } from '../types.ts';
import { skipBlanks, trimEnd } from './characters.ts';

/**
 * A line of a source without its end. `first` is its first character that is not blank, `last` is after the last one (both
 * are `end` in an empty line). `column` is where `first` stands, in UTF-16 units, tabs reaching to the next eighth column.
 */
export type SourceLine = Span & { readonly first: number; readonly last: number; readonly column: number };

const TAB = 8;

/** The lines of a text; `\n`, `\r\n` and `\r` end them. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start);
    lines.push(lineOf(text, start, end));
    start = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return lines;
}

/** The line that a stretch of one line makes; its column is counted from `start`. */
export function lineOf(text: string, start: number, end: number): SourceLine {
  const first = skipBlanks(text, start, end);
  return { start, end, first, last: trimEnd(text, first, end), column: columnAt(text, start, first) };
}

export function isEmpty({ first, last }: SourceLine): boolean {
  return first === last;
}

/** Where the first of the lines [from, to) stands that is not empty, or `to`. */
export function skipEmpty(lines: readonly SourceLine[], from: number, to: number): number {
  let at = from;
  while (at < to && isEmpty(lines[at]!)) at++;
  return at;
}

function lineEnd(text: string, start: number): number {
  let end = start;
  for (let code = text.charCodeAt(end); end < text.length && code !== 10 && code !== 13; code = text.charCodeAt(end)) end++;
  return end;
}

function columnAt(text: string, start: number, at: number): number {
  let column = 0;
  for (let index = start; index < at; index++) column = text.charCodeAt(index) === 9 ? column - (column % TAB) + TAB : column + 1;
  return column;
}
