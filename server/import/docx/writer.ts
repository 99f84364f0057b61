import type { Block, Span } from '../../core/index.ts';
import type { Line, Writer } from './types.ts';

export function newWriter(): Writer {
  return { parts: [], length: 0, leaves: [], blocks: [], hidden: [], notes: [], last: undefined };
}

/** What a block is set off by: lines of one list, of one row and of one listing by a line end, others by an empty line. */
export function separate(writer: Writer, next: NonNullable<Writer['last']>): void {
  const { last } = writer;
  writer.last = next;
  if (!last) return;
  const isNear =
    last.row === next.row && (next.row !== undefined || (last.kind === next.kind && (next.kind === 'item' || next.kind === 'listing')));
  write(writer, isNear ? '\n' : '\n\n');
}

export function write(writer: Writer, text: string): void {
  writer.parts.push(text);
  writer.length += text.length;
}

/** Writes the words of a line, with all that is known of them; returns where they begin. */
export function writeLine(writer: Writer, line: Line): number {
  const at = writer.length;
  const moved = (span: Span): Span => ({ start: span.start + at, end: span.end + at });
  for (const leaf of line.leaves) writer.leaves.push({ ...leaf, start: leaf.start + at, end: leaf.end + at });
  for (const span of line.hidden) writer.hidden.push(moved(span));
  for (const span of line.notes) writer.notes.push(moved(span));
  write(writer, line.text);
  return at;
}

/** Adds a block; blanks at its ends are left outside of it. */
export function addBlock(writer: Writer, block: Block, text: string): void {
  const { start } = block.span;
  const words = start + (text.length - text.trimStart().length);
  const end = start + text.trimEnd().length;
  if (end > words) writer.blocks.push({ ...block, span: { start: block.marker ? start : words, end } });
}
