import type { Block, Prose, Span } from '../types.ts';
import type { Part } from './pieces.ts';
import type { Piece } from './types.ts';

/** Whether a piece says of its text what a prose says of a part. */
export function isSame(piece: Piece, prose: Prose, part: Part): boolean {
  const { start, end } = part;
  const { source, even, masked } = prose;
  if (piece.masked.length !== end - start || piece.blocks.length !== part.blocks || piece.notes.length !== part.notes) return false;
  if (piece.source.format !== source.format || piece.source.name !== source.name) return false;
  if (!source.text.startsWith(piece.source.text, start) || !masked.startsWith(piece.masked, start)) return false;
  if ((piece.even === undefined) !== (even === undefined) || !(even ?? '').startsWith(piece.even ?? '', even ? start : 0)) return false;
  return piece.blocks.every((block, index) => isSameBlock(block, prose.blocks[part.block + index]!, part)) && hasNotes(piece, prose, part);
}

function hasNotes(piece: Piece, prose: Prose, { start, note }: Part): boolean {
  return piece.notes.every((span, index) => isSameSpan(span, prose.notes[note + index], start));
}

function isSameBlock(own: Block, other: Block, { start, block }: Part): boolean {
  const continues = other.continues === undefined ? undefined : other.continues - block;
  return (
    own.kind === other.kind &&
    own.level === other.level &&
    own.flow === other.flow &&
    own.continues === continues &&
    isSameSpan(own.span, other.span, start) &&
    isSameSpan(own.marker, other.marker, start) &&
    own.designation?.kind === other.designation?.kind &&
    own.designation?.name === other.designation?.name &&
    isSameSpan(own.designation?.title, other.designation?.title, start)
  );
}

function isSameSpan(own: Span | undefined, other: Span | undefined, start: number): boolean {
  if (!own || !other) return own === other;
  return own.start + start === other.start && own.end + start === other.end;
}
