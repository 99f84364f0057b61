import type { Span } from '../types.ts';
import { isBlank } from './characters.ts';
import { readCell } from './rst-cells.ts';
import type { Body, Construct, RstReader } from './rst-reader.ts';
import { isEmpty } from './source-lines.ts';

const border = /^=+(?: +=+)+$/;
const underline = /^-[- ]*$/;

/** A column from where it begins to where the next one does, counted from where the table begins. */
type Column = { readonly from: number; readonly to: number };

/** A table whose columns stand under and above `===  ===`. */
export const simpleTable: Construct = (reader, at, body) => {
  if (!isBorder(reader, at)) return undefined;
  const { lines } = reader;
  const end = tableEnd(reader, at, body);
  const columns = columnsOf(reader, at);
  let row: number[] = [];
  const flush = (over = columns): void => {
    readRow(reader, row, over, body);
    row = [];
  };
  for (let index = at + 1; index < end; index++) {
    if (isEmpty(lines[index]!) || isBorder(reader, index)) flush();
    else if (underline.test(wordsOf(reader, index))) flush(columnsOf(reader, index));
    else {
      if (row.length > 0 && startsRow(reader, index, columns)) flush();
      row.push(index);
    }
  }
  flush();
  return end;
};

function isBorder(reader: RstReader, at: number): boolean {
  return reader.text[reader.lines[at]!.first] === '=' && border.test(wordsOf(reader, at));
}

function wordsOf({ text, lines }: RstReader, at: number): string {
  return text.slice(lines[at]!.first, lines[at]!.last);
}

/** After the last border; a table without one ends at an empty line. */
function tableEnd(reader: RstReader, at: number, { to, base }: Body): number {
  const { lines } = reader;
  let borders = 1;
  let firstGap = 0;
  for (let index = at + 1; index < to; index++) {
    if (isEmpty(lines[index]!)) {
      firstGap ||= index;
      continue;
    }
    if (lines[index]!.column < base) break;
    if (!isBorder(reader, index)) continue;
    borders++;
    if (borders === 3 || index + 1 >= to || isEmpty(lines[index + 1]!)) return index + 1;
  }
  return firstGap || to;
}

function columnsOf(reader: RstReader, at: number): readonly Column[] {
  const { first } = reader.lines[at]!;
  const shift = first - reader.lines[at]!.start;
  const runs = [...wordsOf(reader, at).matchAll(/[=-]+/g)].map(({ index }) => index + shift);
  return runs.map((from, index) => ({ from, to: runs[index + 1] ?? Number.POSITIVE_INFINITY }));
}

/** A line with nothing in its first column goes on with the row above it. */
function startsRow({ text, lines }: RstReader, index: number, [first]: readonly Column[]): boolean {
  const { start, end } = lines[index]!;
  for (let at = start + first!.from; at < Math.min(end, start + first!.to); at++) if (!isBlank(text.charCodeAt(at))) return true;
  return false;
}

function readRow(reader: RstReader, row: readonly number[], columns: readonly Column[], { place }: Body): void {
  if (row.length === 0) return;
  const cells: Span[][] = columns.map(() => []);
  for (const index of row) {
    for (const { column, span } of stretchesOf(reader, index, columns)) cells[column]!.push(span);
  }
  for (const stretches of cells) if (stretches.length > 0) readCell(reader, stretches, place);
}

/** The stretches of a line by column; text that runs on over the gap between two columns stays whole. */
function stretchesOf({ text, lines }: RstReader, index: number, columns: readonly Column[]): readonly { column: number; span: Span }[] {
  const { start, end } = lines[index]!;
  const found: { column: number; span: Span }[] = [];
  for (const [column, { from, to }] of columns.entries()) {
    const at = start + from;
    if (at >= end) break;
    const open = found.at(-1);
    const stop = Math.min(end, start + to);
    if (column > 0 && open && !isBlank(text.charCodeAt(at - 1))) open.span = { start: open.span.start, end: stop };
    else found.push({ column, span: { start: column === 0 ? start : at, end: stop } });
  }
  return found;
}
