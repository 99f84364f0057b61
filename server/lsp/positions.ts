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

/** Gives a span (UTF-16 offsets, half-open) as a range in the client's encoding. */
export type ToRange = (span: Span) => Range;

/**
 * Ranges of many spans in a document that does not change meanwhile. Each is measured from the one before it:
 * a draft may stand on one very long line.
 */
export function rangesIn(document: TextDocument, encoding: Encoding): ToRange {
  if (encoding === 'utf-16') return ({ start, end }) => ({ start: document.positionAt(start), end: document.positionAt(end) });
  let near: Place = { line: 0, units: 0, size: 0 };
  function toPosition(offset: number): Position {
    const { line, character: units } = document.positionAt(offset);
    const from = near.line === line ? near : { line, units: 0, size: 0 };
    near = { line, units, size: from.size + sizeBetween(from.units, units, line) };
    return { line, character: near.size };
  }
  function sizeBetween(from: number, to: number, line: number): number {
    const [start, end] = [Math.min(from, to), Math.max(from, to)].map((character) => ({ line, character })) as [Position, Position];
    return Math.sign(to - from) * measure(document.getText({ start, end }), encoding);
  }
  return ({ start, end }) => ({ start: toPosition(start), end: toPosition(end) });
}

/** A place in a line: after so many UTF-16 units, and so many of the client's. */
type Place = { readonly line: number; readonly units: number; readonly size: number };

/** A range in the client's encoding as a span; places outside the text are moved to its nearest place. */
export function toSpan(document: TextDocument, range: Range, encoding: Encoding): Span {
  const start = toOffset(document, range.start, encoding);
  return { start, end: Math.max(start, toOffset(document, range.end, encoding)) };
}

export function toPosition(document: TextDocument, offset: number, encoding: Encoding): Position {
  return rangesIn(document, encoding)({ start: offset, end: offset }).start;
}

export function toOffset(document: TextDocument, position: Position, encoding: Encoding): number {
  if (encoding === 'utf-16') return document.offsetAt(position);
  const { line, character } = position;
  const text = document.getText({ start: { line, character: 0 }, end: { line, character: Number.MAX_SAFE_INTEGER } });
  return document.offsetAt({ line, character: unitsFor(text, character, encoding) });
}

/** How long a text is as a client counts. */
export function measure(text: string, encoding: Encoding): number {
  if (encoding === 'utf-16') return text.length;
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
