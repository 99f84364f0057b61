import type { Block, Span } from '../types.ts';
import { isWord, skipBlanks, trimEnd } from './characters.ts';

/** Blocks in the making. `asides` are the texts of notes that stand in them, in order; `aside` is the index of the next one. */
export type Row = { readonly masked: string; readonly asides: readonly Span[]; readonly blocks: Block[]; aside: number };

/** Adds a block, cut where notes stand in it, after the notes that stand before it. */
export function addBlock(row: Row, block: Block): void {
  addNotes(row, block.span.start);
  const { masked, asides, blocks } = row;
  let rest: Block | undefined = block;
  for (; rest && row.aside < asides.length && asides[row.aside]!.start < block.span.end; row.aside++) {
    const aside = asides[row.aside]!;
    const head = worded(masked, rest.marker?.end ?? rest.span.start, aside.start);
    if (head) blocks.push({ ...rest, span: { start: rest.span.start, end: head.end } });
    addNote(row, aside);
    const tail = worded(masked, aside.end, block.span.end);
    rest = tail && restOf(rest, tail, head !== undefined);
  }
  if (rest) blocks.push(rest);
}

/** What goes on after a note; where nothing stands before the note, the block itself begins there. */
function restOf({ marker, ...block }: Block, span: Span, isRest: boolean): Block {
  return isRest ? { ...block, span, flow: 'rest' } : { ...block, span };
}

/** Adds the notes that end before an offset. */
export function addNotes(row: Row, until: number): void {
  for (; row.aside < row.asides.length && row.asides[row.aside]!.end <= until; row.aside++) addNote(row, row.asides[row.aside]!);
}

function addNote({ masked, blocks }: Row, { start, end }: Span): void {
  const span = worded(masked, start, end);
  if (span) blocks.push({ kind: 'footnote', span, level: 0, flow: 'aside' });
}

/** A span without the blanks around it, if a word stands in it. */
function worded(masked: string, start: number, end: number): Span | undefined {
  const span = trimmed(masked, start, end);
  for (let at = start; span && at < end; at++) if (isWord(masked.charCodeAt(at))) return span;
  return undefined;
}

/** A span without the blanks around it, if there is more in it. */
export function trimmed(masked: string, start: number, end: number): Span | undefined {
  const from = skipBlanks(masked, start, end);
  const to = trimEnd(masked, from, end);
  return from < to ? { start: from, end: to } : undefined;
}
