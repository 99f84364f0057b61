import { append } from '../append.ts';
import type { Block, Span } from '../types.ts';
import type { Atom } from './atoms.ts';
import { skipBlanks, trimEnd } from './characters.ts';
import { asShown, openLevels } from './html-blocks.ts';
import type { Run } from './latex-reader.ts';
import type { Numbering } from './numbering.ts';
import { outline } from './outline.ts';

type Blocks = { readonly lines: string; readonly blocks: Block[]; readonly numbering: Numbering };

/** The blocks of a document in order; `masked` is its text without what is not prose, `breaks` are the places at which lines end. */
export function latexBlocks(masked: string, atoms: readonly Atom[], runs: readonly Run[], breaks: readonly number[]): readonly Block[] {
  const reader: Blocks = { lines: asShown(masked, breaks), blocks: [], numbering: [] };
  for (const run of runs) addRun(reader, run, { start: atoms[run.from]!.start, end: atoms[run.to - 1]!.end });
  return reader.blocks;
}

function addRun(reader: Blocks, run: Run, span: Span): void {
  const { place, flow, head } = run;
  if (place.kind === 'heading') reader.numbering.length = 0;
  if (place.kind !== 'paragraph') return append(reader.blocks, blockIn(reader, run, span, place.kind, place.level));
  const depth = head?.isItem ? Math.max(1, place.depth) : place.depth;
  if (flow) return append(reader.blocks, blockIn(reader, run, span, head?.isItem ? 'item' : 'paragraph', depth));
  openLevels(reader.numbering, depth, head?.isItem === true);
  const found = outline(reader.lines, reader.lines, span.start, span.end, reader.numbering, false);
  const [first, ...rest] = found.map((block) => (block.kind === 'paragraph' ? { ...block, level: depth } : block));
  if (!first) return;
  reader.blocks.push(head?.isItem ? itemOf(run, first) : first);
  append(reader.blocks, rest);
}

function blockIn({ lines }: Blocks, { flow, head }: Run, span: Span, kind: Block['kind'], level: number): readonly Block[] {
  const start = skipBlanks(lines, span.start, span.end);
  const end = trimEnd(lines, start, span.end);
  if (!/[\p{L}\p{N}]/u.test(lines.slice(start, end))) return [];
  const designation = kind === 'heading' ? head?.designation : undefined;
  return [{ kind, span: { start, end }, level, ...(flow && { flow }), ...(designation && { designation }) }];
}

/** An item begins with its macro; its marker takes in a number in its text. */
function itemOf({ head, place }: Run, block: Block): Block {
  const { marker, designation } = head!;
  const start = marker?.start ?? block.span.start;
  const end = Math.min(block.span.end, Math.max(marker?.end ?? start, block.marker?.end ?? start));
  const span = { start, end: block.span.end };
  return {
    kind: 'item',
    span,
    level: Math.max(1, place.depth),
    ...(end > start && { marker: { start, end } }),
    ...(designation && !block.marker && { designation }),
  };
}
