import type { Span } from '../types.ts';
import { readCell } from './rst-cells.ts';
import type { Construct, RstReader } from './rst-reader.ts';

const top = /^\+-[-+]*-\+$/;
const separator = /^[-=+]+$/;

/** A cell in the making, from one edge of its table to another. */
type Cell = { readonly left: number; readonly right: number; readonly stretches: Span[] };

/** A table drawn with `+---+` and `|`; cells may reach over rows and columns. */
export const gridTable: Construct = (reader, at, { to, place }) => {
  const { text, lines } = reader;
  if (text[lines[at]!.first] !== '+' || !top.test(wordsOf(reader, at))) return undefined;
  let end = at + 1;
  while (end < to && '+|'.includes(text[lines[end]!.first] ?? ' ') && lines[end]!.first < lines[end]!.last) end++;
  if (end === at + 1) return undefined;
  for (const { stretches } of cellsOf(reader, at, end)) readCell(reader, stretches, place);
  return end;
};

function wordsOf({ text, lines }: RstReader, at: number): string {
  return text.slice(lines[at]!.first, lines[at]!.last);
}

function cellsOf(reader: RstReader, at: number, end: number): readonly Cell[] {
  const edges = edgesOf(reader, at, end);
  const done: Cell[] = [];
  const open = new Map<number, Cell>();
  for (let index = at; index < end; index++) {
    for (const { left, right, span } of stretchesOf(reader, index, edges)) {
      const isSeparator = separator.test(reader.text.slice(span.start, span.end));
      const known = open.get(left);
      if (!isSeparator && known?.right === right) {
        known.stretches.push(span);
        continue;
      }
      for (let edge = left; edge < Math.max(right, left + 1); edge++) close(open, edge, done);
      if (!isSeparator) open.set(left, { left, right, stretches: [span] });
    }
  }
  for (const edge of [...open.keys()]) close(open, edge, done);
  return done;
}

function close(open: Map<number, Cell>, edge: number, done: Cell[]): void {
  const cell = open.get(edge);
  if (cell) done.push(cell);
  open.delete(edge);
}

/** The columns, counted from where the table begins, in which a line of it has a corner. */
function edgesOf(reader: RstReader, at: number, end: number): readonly number[] {
  const edges = new Set<number>();
  for (let index = at; index < end; index++) {
    const words = wordsOf(reader, index);
    if (words[0] !== '+') continue;
    for (let corner = words.indexOf('+'); corner !== -1; corner = words.indexOf('+', corner + 1)) edges.add(corner);
  }
  return [...edges].sort((a, b) => a - b);
}

/** A stretch of a line between two edges, which are named by their index. */
type Stretch = { readonly left: number; readonly right: number; readonly span: Span };

/** The stretches of a line between the edges at which it has a bar or a corner; the last one can be left open. */
function stretchesOf({ text, lines }: RstReader, at: number, edges: readonly number[]): readonly Stretch[] {
  const { first, last } = lines[at]!;
  const found: Stretch[] = [];
  let left = 0;
  for (let right = 1; right < edges.length && left < right; right++) {
    const stop = first + edges[right]!;
    const isOpen = stop >= last;
    if (!isOpen && text[stop] !== '|' && text[stop] !== '+') continue;
    const span = { start: Math.min(first + edges[left]! + 1, last), end: isOpen ? last : stop };
    if (span.start < span.end) found.push({ left, right, span });
    if (isOpen) return found;
    left = right;
  }
  const rest = first + edges[left]! + 1;
  return rest < last ? [...found, { left, right: left, span: { start: rest, end: last } }] : found;
}
