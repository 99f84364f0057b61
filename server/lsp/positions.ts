import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/index.ts';

/** How a client counts characters in a line: UTF-16 units, UTF-8 bytes or code points. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

/** The encoding to speak: ours first, because it costs nothing, then the client's order. */
export function chooseEncoding(offered: readonly string[] | undefined): Encoding {
  if (!offered || offered.includes('utf-16')) return 'utf-16';
  return offered.find((name): name is Encoding => name === 'utf-8' || name === 'utf-32') ?? 'utf-16';
}

/** A span (UTF-16 offsets, half-open) as a range in the client's encoding. */
export function toRange(document: TextDocument, span: Span, encoding: Encoding): Range {
  return { start: toPosition(document, span.start, encoding), end: toPosition(document, span.end, encoding) };
}

/** The ranges of many spans; linear in the text, also where it is one long line. */
export function toRanges(document: TextDocument, spans: readonly Span[], encoding: Encoding): readonly Range[] {
  if (encoding === 'utf-16') return spans.map((span) => toRange(document, span, encoding));
  const positions = toPositions(document, new Set(spans.flatMap(({ start, end }) => [start, end])), encoding);
  return spans.map(({ start, end }) => ({ start: positions.get(start)!, end: positions.get(end)! }));
}

/** Measures each line piece by piece, from one offset to the next. */
function toPositions(document: TextDocument, offsets: ReadonlySet<number>, encoding: Encoding): ReadonlyMap<number, Position> {
  const positions = new Map<number, Position>();
  let last = { line: -1, character: 0, size: 0 };
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    const { line, character } = document.positionAt(offset);
    const from = line === last.line ? last : { line, character: 0, size: 0 };
    const piece = document.getText({ start: { line, character: from.character }, end: { line, character } });
    last = { line, character, size: from.size + measure(piece, encoding) };
    positions.set(offset, { line, character: last.size });
  }
  return positions;
}

/** A range in the client's encoding as a span; places outside the text are moved to its nearest place. */
export function toSpan(document: TextDocument, range: Range, encoding: Encoding): Span {
  const start = toOffset(document, range.start, encoding);
  return { start, end: Math.max(start, toOffset(document, range.end, encoding)) };
}

export function toPosition(document: TextDocument, offset: number, encoding: Encoding): Position {
  const position = document.positionAt(offset);
  if (encoding === 'utf-16') return position;
  return { line: position.line, character: measure(lineUpTo(document, position), encoding) };
}

export function toOffset(document: TextDocument, position: Position, encoding: Encoding): number {
  if (encoding === 'utf-16') return document.offsetAt(position);
  const units = unitsFor(lineUpTo(document, { line: position.line, character: Number.MAX_SAFE_INTEGER }), position.character, encoding);
  return document.offsetAt({ line: position.line, character: units });
}

function lineUpTo(document: TextDocument, end: Position): string {
  return document.getText({ start: { line: end.line, character: 0 }, end });
}

function measure(text: string, encoding: Encoding): number {
  let size = 0;
  for (const character of text) size += sizeOf(character, encoding);
  return size;
}

/** How many UTF-16 units of a line fit into a size; a place inside a character is moved to its start. */
function unitsFor(line: string, size: number, encoding: Encoding): number {
  let units = 0;
  let left = size;
  for (const character of line) {
    left -= sizeOf(character, encoding);
    if (left < 0) break;
    units += character.length;
  }
  return units;
}

function sizeOf(character: string, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1;
  if (encoding === 'utf-16') return character.length;
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
