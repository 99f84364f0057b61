import type { Span } from '../types.ts';
import { type Body, type Construct, indentedEnd, leftmost, type RstReader, readOpened } from './rst-reader.ts';
import { isEmpty } from './source-lines.ts';

const bullet = /[*+\-•‣⁃](?=\s|$)/y;
const enumerator =
  /(?:\((?:#|\d{1,9}|[A-Za-z]|[ivxlcdm]{1,9}|[IVXLCDM]{1,9})\)|(?:#|\d{1,9}|[A-Za-z]|[ivxlcdm]{1,9}|[IVXLCDM]{1,9})[.)])(?=\s|$)/y;

/** Deeper indentation than this, in columns, after an empty line in an item is meant: it is a quotation. */
export const SLIP = 2;

/** An item of a list with the lines that stand right of its mark; an item among the rows of a table is no item of the text. */
export const listItem: Construct = (reader, at, body) => {
  const { passages } = reader;
  const mark = markAt(reader, at);
  if (!mark || (!isBullet(reader, mark) && !isEnumerated(reader, at, body))) return undefined;
  const end = Math.max(at + 1, indentedEnd(reader, at + 1, body));
  const isRow = body.place.rows > 0;
  const place = isRow
    ? { ...body.place, rows: body.place.rows - 1, nesting: body.place.nesting + 1 }
    : { ...body.place, depth: body.place.depth + 1, nesting: body.place.nesting + 1 };
  const before = passages.length;
  readItem(reader, at, mark, end, place);
  const first = passages[before];
  if (first && !isRow && (first.kind === 'paragraph' || first.kind === 'cell') && first.depth === place.depth)
    passages[before] = { ...first, kind: 'item', marker: mark };
  return end;
};

function readItem(reader: RstReader, at: number, mark: Span, end: number, place: Body['place']): void {
  const { lines, text } = reader;
  const line = lines[at]!;
  let first = mark.end;
  while (first < line.last && text.charCodeAt(first) <= 32) first++;
  if (first >= line.last) return readOpened(reader, at, mark.end, end, place);
  const own = line.column + first - line.first;
  const under = leftmost(reader, at + 1, end, own);
  const next = lines[at + 1];
  const isApart = at + 1 < end && next !== undefined && (isEmpty(next) || markAt(reader, at + 1) !== undefined);
  const base = under > own && isApart && (under > own + SLIP || !isEmpty(next)) ? own : under;
  lines[at] = { ...line, first, column: base };
  reader.read(reader, { from: at, to: end, base, place });
}

/** The mark of a list item that begins a line, be it a bullet or a number. */
export function markAt({ text, lines }: RstReader, at: number): Span | undefined {
  const { first, last } = lines[at]!;
  for (const pattern of [bullet, enumerator]) {
    pattern.lastIndex = first;
    const match = first < last ? pattern.exec(text) : null;
    if (match && first + match[0].length <= last) return { start: first, end: first + match[0].length };
  }
  return undefined;
}

function isBullet({ text }: RstReader, { start }: Span): boolean {
  return '*+-•‣⁃'.includes(text[start]!);
}

/** `A. Smith wrote` / `that …` is no list: what follows a number stands right of it, is an item too, or is an empty line. */
function isEnumerated(reader: RstReader, at: number, { to }: Body): boolean {
  const line = reader.lines[at]!;
  const next = at + 1 < to ? reader.lines[at + 1]! : undefined;
  return !next || isEmpty(next) || next.column !== line.column || markAt(reader, at + 1) !== undefined;
}

/** A term with its definition in the lines below it, which stand right of it. */
export const definition: Construct = (reader, at, body) => {
  const { lines, text, passages } = reader;
  const line = lines[at]!;
  const next = at + 1 < body.to ? lines[at + 1]! : undefined;
  if (!next || isEmpty(next) || next.column <= body.base || text.startsWith('::', line.last - 2)) return undefined;
  const end = indentedEnd(reader, at + 1, body);
  const { place } = body;
  passages.push({ kind: place.kind, level: 0, depth: place.depth, pieces: [{ start: line.first, end: line.last }] });
  reader.read(reader, {
    from: at + 1,
    to: end,
    base: leftmost(reader, at + 1, end, body.base + 1),
    place: { ...place, nesting: place.nesting + 1 },
  });
  return end;
};
