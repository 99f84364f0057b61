import { explicit, isExplicit, namelessTarget } from './rst-explicit.ts';
import { fieldItem, lineBlock, optionItem } from './rst-fields.ts';
import { gridTable } from './rst-grid-table.ts';
import { definition, listItem, markAt, SLIP } from './rst-lists.ts';
import { addLines, type Body, type Construct, chunkEnd, indentedEnd, leftmost, type RstReader } from './rst-reader.ts';
import { simpleTable } from './rst-simple-table.ts';
import { title } from './rst-titles.ts';
import { isEmpty, skipEmpty } from './source-lines.ts';

/** Bodies nested more deeply than this are read as plain paragraphs. */
const DEEPEST = 40;

const constructs: readonly Construct[] = [
  listItem,
  fieldItem,
  optionItem,
  doctest,
  lineBlock,
  gridTable,
  simpleTable,
  explicit,
  namelessTarget,
  title,
  definition,
  paragraph,
];

/** Reads a body: its lines become passages and comments of the reader. */
export function readBody(reader: RstReader, body: Body): void {
  if (body.place.nesting > DEEPEST) return readFlat(reader, body);
  for (let at = body.from; at < body.to; ) at = readOne(reader, at, body);
}

function readOne(reader: RstReader, at: number, body: Body): number {
  const line = reader.lines[at]!;
  if (isEmpty(line)) return at + 1;
  if (line.column > body.base) return indented(reader, at, body);
  for (const construct of constructs) {
    const next = construct(reader, at, body);
    if (next !== undefined) return Math.max(next, at + 1);
  }
  return at + 1;
}

/** Indented text is quoted; a list that stands indented is a list, and text that stands a little too far right in an item is its own. */
function indented(reader: RstReader, at: number, body: Body): number {
  const end = Math.max(at + 1, indentedEnd(reader, at, body));
  const { place } = body;
  const isSlip = place.depth > 0 && reader.lines[at]!.column <= body.base + SLIP;
  const isQuoted = place.kind === 'paragraph' && !isSlip && markAt(reader, at) === undefined && !isExplicit(reader, at);
  const inner = { ...place, kind: isQuoted ? ('quotation' as const) : place.kind, nesting: place.nesting + 1 };
  reader.read(reader, { from: at, to: end, base: leftmost(reader, at, end, body.base + 1), place: inner });
  return end;
}

/** A paragraph to the next empty line; `::` at its end announces a literal block. */
function paragraph(reader: RstReader, at: number, body: Body): number {
  const { text, lines } = reader;
  let end = at + 1;
  while (end < body.to && !isEmpty(lines[end]!) && !isExplicit(reader, end)) end++;
  const line = lines[end - 1]!;
  const announces = text.startsWith('::', line.last - 2);
  if (announces) lines[end - 1] = { ...line, last: line.last - (isAlone(text, line.last - 3) ? 2 : 1) };
  addLines(reader, at, end, body.place.kind, body.place);
  return announces ? literalEnd(reader, end, body) : end;
}

/** `::` after a blank is not shown; after a word it shows as a colon. */
function isAlone(text: string, at: number): boolean {
  return at < 0 || text.charCodeAt(at) <= 32;
}

/** A literal block is indented, or each of its lines begins with the same sign. */
function literalEnd(reader: RstReader, from: number, body: Body): number {
  const { text, lines } = reader;
  const at = skipEmpty(lines, from, body.to);
  if (at >= body.to) return from;
  if (lines[at]!.column > body.base) return indentedEnd(reader, at, body);
  const sign = text[lines[at]!.first]!;
  if (!/[!-/:-@[-`{-~]/.test(sign) || isExplicit(reader, at) || markAt(reader, at)) return from;
  let end = at;
  while (end < body.to && !isEmpty(lines[end]!) && text[lines[end]!.first] === sign) end++;
  return end;
}

function doctest(reader: RstReader, at: number, body: Body): number | undefined {
  return /^>>>(?:\s|$)/.test(reader.text.slice(reader.lines[at]!.first, reader.lines[at]!.first + 4))
    ? chunkEnd(reader, at, body)
    : undefined;
}

function readFlat(reader: RstReader, body: Body): void {
  for (let at = skipEmpty(reader.lines, body.from, body.to); at < body.to; at = skipEmpty(reader.lines, at, body.to)) {
    const end = chunkEnd(reader, at, body);
    addLines(reader, at, end, body.place.kind, body.place);
    at = end;
  }
}
