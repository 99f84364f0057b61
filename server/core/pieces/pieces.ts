import { flat } from '../flat.ts';
import type { Block, Prose, Span } from '../types.ts';
import { cutsOf } from './cuts.ts';
import { isSame } from './same.ts';
import type { KnownPieces, Piece, Placed } from './types.ts';

const cut = new WeakMap<Prose, readonly Placed[]>();

/** The pieces of a prose, in order: together they are all of it. Those that are known are taken over. */
export function piecesOf(prose: Prose, known?: KnownPieces): readonly Placed[] {
  const pieces = cut.get(prose) ?? cutUp(prose, known);
  cut.set(prose, pieces);
  return pieces;
}

/** A function of a piece that is asked once for each. */
export function oncePerPiece<T>(make: (piece: Piece) => T): (piece: Piece) => T {
  const made = new WeakMap<Piece, { readonly value: T }>();
  return (piece) => {
    const known = made.get(piece) ?? { value: make(piece) };
    made.set(piece, known);
    return known.value;
  };
}

function cutUp(prose: Prose, known: KnownPieces | undefined): readonly Placed[] {
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

function pieceOf(prose: Prose, part: Part, known: KnownPieces | undefined): Piece {
  const key = keyOf(prose, part);
  const piece = known?.candidates(key).find((candidate) => isSame(candidate, prose, part)) ?? cutOut(prose, part);
  known?.keep(key, piece);
  return piece;
}

const SAMPLES = 24;

/** A number that tells most pieces apart, made of a few of their characters. */
function keyOf({ source: { text } }: Prose, { start, end, blocks }: Part): number {
  const step = Math.max(1, Math.floor((end - start) / SAMPLES));
  let key = Math.imul(end - start, 31) + blocks;
  for (let at = start; at < end; at += step) key = Math.imul(key ^ text.charCodeAt(at), 16_777_619);
  return key;
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
