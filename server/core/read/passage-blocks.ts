import type { Block, Span } from '../types.ts';
import { maskSpans } from './mask.ts';
import { outline } from './outline.ts';
import { type Before, closeLists, depthOf, type Levels, openLevel } from './passage-levels.ts';
import { addBlock, addNotes, type Row, trimmed } from './passage-notes.ts';
import { runsOf } from './passage-runs.ts';
import type { Passage } from './passages.ts';

/** `body` is the masked text without the notes that stand in it. */
type Reader = Row & Levels & { readonly text: string; readonly body: string };

/** The blocks of passages in order; `asides` are the texts of notes that stand in them. */
export function passageBlocks(text: string, masked: string, passages: readonly Passage[], asides: readonly Span[]): readonly Block[] {
  const sorted = apart([...asides].sort((a, b) => a.start - b.start));
  const body = maskSpans(masked, sorted);
  const reader: Reader = { text, masked, body, asides: sorted, blocks: [], numbering: [], floors: [0], aside: 0 };
  const last = new Map<Passage, number>();
  for (const { passage, span, isFirst } of runsOf(passages)) {
    const before = reader.blocks.length;
    const continued = last.get(passage);
    if (isFirst || continued === undefined) addPassage(reader, passage, span);
    else addRest(reader, passage, span, continued);
    if (reader.blocks.length > before) last.set(passage, reader.blocks.length - 1);
  }
  addNotes(reader, text.length);
  return reader.blocks;
}

/** Lines of a cell beside which another cell's lines stand go on with the text of its lines above. */
function addRest(reader: Reader, { kind, depth }: Passage, span: Span, continues: number): void {
  const block = blockIn(reader, kind, span, kind === 'heading' ? 0 : depthOf(reader, depth));
  if (block) addBlock(reader, { ...block, flow: 'rest', continues });
}

function addPassage(reader: Reader, passage: Passage, span: Span): void {
  const { kind, level, depth } = passage;
  if (kind === 'item') return addItem(reader, passage, span);
  if (kind === 'paragraph') return addParagraph(reader, depth, span);
  if (kind === 'heading') {
    reader.numbering.length = 0;
    reader.floors.length = 1;
  }
  const block = blockIn(reader, kind, span, kind === 'heading' ? level : depthOf(reader, depth));
  if (block) addBlock(reader, block);
}

function addParagraph(reader: Reader, depth: number, span: Span): void {
  closeLists(reader, depth);
  const level = depthOf(reader, depth);
  for (const block of linesIn(reader, span)) addBlock(reader, block.kind === 'paragraph' ? { ...block, level } : block);
}

/** The first block of an item is the item; `(a)` right after its own number belongs to its marker. */
function addItem(reader: Reader, { marker, depth }: Passage, span: Span): void {
  const level = marker ? openLevel(reader, depth, reader.text.slice(marker.start, marker.end), before(reader)) : depth;
  const [first, ...rest] = linesIn(reader, span);
  if (!first) return;
  const whole = marker ? { start: marker.start, end: first.span.end } : first.span;
  const both = marker && { start: marker.start, end: first.marker?.end ?? marker.end };
  const isInner = first.marker !== undefined && marker !== undefined && /\w/.test(reader.text.slice(marker.start, marker.end));
  addBlock(reader, { kind: 'item', span: whole, level: isInner ? first.level : level, ...(both && { marker: both }) });
  for (const block of rest) addBlock(reader, block.kind === 'paragraph' ? { ...block, level } : block);
}

function before({ blocks, masked }: Reader): Before {
  const last = blocks.at(-1);
  return { isOpen: last !== undefined && /[:—–]/.test(masked[last.span.end - 1] ?? ''), isItem: last?.kind === 'item' };
}

/** Lines of a paragraph that go on `(a) …` are items, those that begin with an initial are not; other lines of it are one paragraph. */
function linesIn({ text, body, numbering }: Reader, { start, end }: Span): readonly Block[] {
  const found: Block[] = [];
  for (const line of outline(text, body, start, end, numbering, false)) {
    const isNone = isInitial(text, line);
    if (isNone) numbering.splice(line.level - 1, 1);
    const block: Block = isNone ? { kind: 'paragraph', span: line.span, level: 0 } : line;
    const open = found.at(-1);
    if (open?.kind === 'paragraph' && block.kind === 'paragraph')
      found[found.length - 1] = { ...open, span: { start: open.span.start, end: block.span.end } };
    else found.push(block);
  }
  return found;
}

/** `A. Smith`: no list of the markup begins there. */
function isInitial(text: string, { marker }: Block): boolean {
  return marker !== undefined && marker.end - marker.start === 2 && /^[A-Z]\.$/.test(text.slice(marker.start, marker.end));
}

function blockIn({ masked }: Reader, kind: Block['kind'], { start, end }: Span, level: number): Block | undefined {
  const span = trimmed(masked, start, end);
  return span && { kind, span, level };
}

/** A note that is begun in another and ends with it is the same text. */
function apart(sorted: readonly Span[]): readonly Span[] {
  let end = 0;
  return sorted.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
