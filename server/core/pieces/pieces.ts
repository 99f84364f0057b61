import { flat } from '../flat.ts';
import { type Kept, sampleOf } from '../kept.ts';
import type { Block, Prose, Span } from '../types.ts';
import { cutsOf } from './cuts.ts';
import { isSame } from './same.ts';
import type { Piece, Placed } from './types.ts';

const cut = new WeakMap<Prose, readonly Placed[]>();

/** The pieces of a prose, in order: together they are all of it. Those that are known are taken over. */
export function piecesOf(prose: Prose, known?: Kept<Piece>): readonly Placed[] {
  const pieces = cut.get(prose) ?? cutUp(prose, known);
  cut.set(prose, pieces);
  return pieces;
}

function cutUp(prose: Prose, known: Kept<Piece> | undefined): readonly Placed[] {
  const cuts = cutsOf(prose);
  const { length } = prose.masked;
  let note = 0;
  let start = 0;
  return cuts.map((block, index) => {
    const next = cuts[index + 1] ?? prose.blocks.length;
    const end = next < prose.blocks.length ? startOf(prose, next) : length;
    const firstNote = note;
    while (note < prose.notes.length && prose.notes[note]!.start < end) note++;
    const part = { start, end, block, blocks: next - block, note: firstNote, notes: note - firstNote };
    start = end;
    return { piece: pieceOf(prose, part, known), start: part.start, block };
  });
}

/** A part of a prose: a span with its first block and note, and how many there are. */
export type Part = Span & { readonly block: number; readonly blocks: number; readonly note: number; readonly notes: number };

function pieceOf(prose: Prose, part: Part, known: Kept<Piece> | undefined): Piece {
  const key = sampleOf(prose.source.text, part.start, part.end) + part.blocks;
  const piece = known?.candidates(key).find((candidate) => isSame(candidate, prose, part)) ?? cutOut(prose, part);
  known?.keep(key, piece);
  return piece;
}

function cutOut(prose: Prose, part: Part): Piece {
  const { source, even, masked } = prose;
  const { start, end } = part;
  const text = flat(source.text.slice(start, end));
  const own = (of: string) => (of.startsWith(text, start) ? text : flat(of.slice(start, end)));
  return {
    source: { name: source.name, format: source.format, text },
    ...(even !== undefined && { even: own(even) }),
    masked: own(masked),
    blocks: prose.blocks.slice(part.block, part.block + part.blocks).map((block) => moved(block, -start, -part.block)),
    directives: [],
    notes: prose.notes.slice(part.note, part.note + part.notes).map((span) => shifted(span, -start)),
    problems: [],
  };
}

function moved(block: Block, by: number, blocks: number): Block {
  const { span, marker, continues, designation } = block;
  return {
    ...block,
    span: shifted(span, by),
    ...(marker && { marker: shifted(marker, by) }),
    ...(continues !== undefined && { continues: continues + blocks }),
    ...(designation && { designation: { ...designation, ...(designation.title && { title: shifted(designation.title, by) }) } }),
  };
}

/** A span so many UTF-16 units further on. */
export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Where the line begins that a block begins in, or where the block before it ends. */
function startOf({ source: { text }, blocks }: Prose, block: number): number {
  const floor = blocks[block - 1]!.span.end;
  let at = blocks[block]!.span.start;
  while (at > floor && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
