import type { Block, Directive } from '../types.ts';
import type { Passage } from './passages.ts';
import { isEmpty, type SourceLine } from './source-lines.ts';

/** What the text of a body is. `depth` counts the lists around it, `rows` the lists in it that are rows and cells of a table. */
export type Place = {
  readonly kind: 'paragraph' | 'quotation' | 'footnote' | 'cell';
  readonly depth: number;
  readonly nesting: number;
  readonly rows: number;
};

/** The lines [from, to) of a body; the text of it begins in column `base`. */
export type Body = { readonly from: number; readonly to: number; readonly base: number; readonly place: Place };

/** A section title among the passages; `style` is the index of its kind of adornment, in order of appearance. */
export type Title = { readonly passage: number; readonly style: number };

/** What is known while a text is read. The first line of an item begins after its mark, so `lines` change. */
export type RstReader = {
  readonly text: string;
  readonly lines: SourceLine[];
  readonly passages: Passage[];
  readonly directives: Directive[];
  readonly styles: string[];
  readonly titles: Title[];
  readonly read: (reader: RstReader, body: Body) => void;
};

/** One construct of a body: the index of the line after it, or undefined where it does not begin at `at`. */
export type Construct = (reader: RstReader, at: number, body: Body) => number | undefined;

/** Adds the lines [from, to) as one passage, if there are words in them. */
export function addLines({ lines, passages }: RstReader, from: number, to: number, kind: Block['kind'], place: Place, level = 0): void {
  const pieces = lines.slice(from, to).flatMap((line) => (isEmpty(line) ? [] : [{ start: line.first, end: line.last }]));
  if (pieces.length > 0) passages.push({ kind, level, depth: place.depth, pieces });
}

/** The index after the lines from `at` on that are empty or stand right of column `base`, without empty ones at the end. */
export function indentedEnd({ lines }: RstReader, at: number, { to, base }: Body): number {
  let end = at;
  for (let index = at; index < to; index++) {
    const line = lines[index]!;
    if (isEmpty(line)) continue;
    if (line.column <= base) break;
    end = index + 1;
  }
  return end;
}

/** The index of the next empty line from `at` on, or `to`. */
export function chunkEnd({ lines }: RstReader, at: number, { to }: Body): number {
  let end = at;
  while (end < to && !isEmpty(lines[end]!)) end++;
  return end;
}

/** The column in which the lines [from, to) begin, the leftmost counting; `otherwise` where all are empty. */
export function leftmost({ lines }: RstReader, from: number, to: number, otherwise: number): number {
  let column = Number.POSITIVE_INFINITY;
  for (let index = from; index < to; index++) if (!isEmpty(lines[index]!)) column = Math.min(column, lines[index]!.column);
  return Number.isFinite(column) ? column : otherwise;
}

/**
 * Reads what a mark opens: the rest of its own line from the offset `after` on, and the lines up to `end`. The mark's own
 * line counts as the leftmost.
 */
export function readOpened(reader: RstReader, at: number, after: number, end: number, place: Place): void {
  const { lines } = reader;
  const line = lines[at]!;
  const first = skipTo(reader, after, line.last);
  const base = leftmost(reader, at + 1, end, line.column + 1);
  lines[at] = { ...line, first, column: first < line.last ? base : line.column };
  if (first < line.last) reader.read(reader, { from: at, to: end, base, place });
  else reader.read(reader, { from: at + 1, to: end, base, place });
}

function skipTo({ text }: RstReader, after: number, last: number): number {
  let at = after;
  while (at < last && text.charCodeAt(at) <= 32) at++;
  return Math.min(at, last);
}
