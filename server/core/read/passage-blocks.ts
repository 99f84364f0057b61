import type { Block, Span } from '../types.ts';
import { isWord, skipBlanks, trimEnd } from './characters.ts';
import { maskSpans } from './mask.ts';
import { labelAt, type Numbering, place, type Reading } from './numbering.ts';
import { outline } from './outline.ts';
import { runsOf } from './passage-runs.ts';
import type { Passage } from './passages.ts';

/**
 * `body` is the masked text without the notes that stand in it. `floors` says for each depth of lists how many numbers
 * are open in the innermost item there.
 */
type Reader = {
  readonly text: string;
  readonly masked: string;
  readonly body: string;
  readonly asides: readonly Span[];
  readonly blocks: Block[];
  readonly numbering: Numbering;
  readonly floors: number[];
  aside: number;
};

/** The blocks of passages in order; `asides` are the texts of notes that stand in them. */
export function passageBlocks(text: string, masked: string, passages: readonly Passage[], asides: readonly Span[]): readonly Block[] {
  const sorted = [...asides].sort((a, b) => a.start - b.start);
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
  if (block) add(reader, { ...block, flow: 'rest', continues });
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
  if (block) add(reader, block);
}

function addParagraph(reader: Reader, depth: number, span: Span): void {
  const { floors, numbering } = reader;
  floors.length = Math.min(floors.length, depth + 1);
  while (numbering.length > (floors[depth] ?? 0) && !/\w/.test(numbering.at(-1)!.style)) numbering.pop();
  const level = depthOf(reader, depth);
  for (const block of linesIn(reader, span)) add(reader, block.kind === 'paragraph' ? { ...block, level } : block);
}

/** The level of the item that a text stands in, around which there are so many lists. */
function depthOf({ floors }: Reader, depth: number): number {
  return depth === 0 ? 0 : (floors[depth] ?? depth);
}

/** The first block of an item is the item; `(a)` right after its own number belongs to its marker. */
function addItem(reader: Reader, { marker, depth }: Passage, span: Span): void {
  const level = marker ? openLevel(reader, depth, marker) : depth;
  const [first, ...rest] = linesIn(reader, span);
  if (!first) return;
  const whole = marker ? { start: marker.start, end: first.span.end } : first.span;
  const both = marker && { start: marker.start, end: first.marker?.end ?? marker.end };
  const isInner = first.marker !== undefined && marker !== undefined && /\w/.test(reader.text.slice(marker.start, marker.end));
  add(reader, { kind: 'item', span: whole, level: isInner ? first.level : level, ...(both && { marker: both }) });
  for (const block of rest) add(reader, block.kind === 'paragraph' ? { ...block, level } : block);
}

/**
 * Puts the mark of an item in its place and gives its level: the lists around it count, and among the marks of one list
 * `(a)` stands below `(1)`.
 */
function openLevel(reader: Reader, depth: number, marker: Span): number {
  const { numbering, floors, blocks, masked, text } = reader;
  numbering.length = Math.min(numbering.length, floors[depth] ?? numbering.length);
  floors.length = Math.min(floors.length, depth);
  while (floors.length < depth) floors.push(numbering.push(unnumbered('list')));
  const floor = floors.at(-1)!;
  const label = labelAt(text.slice(marker.start, marker.end), 0)?.parts[0] ?? [{ style: '-', value: 0 }];
  const own = numbering.slice(floor);
  const before = blocks.at(-1);
  const opening = before !== undefined && /[:—–]/.test(masked[before.span.end - 1] ?? '');
  const goesOn = own.some(({ style }) => style === label[0]!.style) || (opening && before.kind === 'item');
  if (label[0]!.value === 0 && !goesOn) own.length = 0;
  const level = floor + place(own, label, opening);
  numbering.splice(floor, numbering.length, ...own.map((open) => (open.value === 0 ? unnumbered(open.style) : open)));
  floors.push(level);
  return level;
}

/** A list without numbers stays open until a paragraph of its own ends it. */
function unnumbered(style: string): Reading {
  return { style, value: 1 };
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

/** Adds a block, cut where notes stand in it, after the notes that stand before it. */
function add(reader: Reader, block: Block): void {
  addNotes(reader, block.span.start);
  const { masked, asides, blocks } = reader;
  let rest: Block | undefined = block;
  for (; rest && reader.aside < asides.length && asides[reader.aside]!.start < block.span.end; reader.aside++) {
    const aside = asides[reader.aside]!;
    const head = worded(masked, rest.marker?.end ?? rest.span.start, aside.start);
    if (head) blocks.push({ ...rest, span: { start: rest.span.start, end: head.end } });
    addNote(reader, aside);
    const tail = worded(masked, aside.end, block.span.end);
    rest = tail && restOf(rest, tail, head !== undefined);
  }
  if (rest) blocks.push(rest);
}

/** What goes on after a note; where nothing stands before the note, the block itself begins there. */
function restOf({ marker, ...block }: Block, span: Span, isRest: boolean): Block {
  return isRest ? { ...block, span, flow: 'rest' } : { ...block, span };
}

function addNotes(reader: Reader, until: number): void {
  for (; reader.aside < reader.asides.length && reader.asides[reader.aside]!.end <= until; reader.aside++)
    addNote(reader, reader.asides[reader.aside]!);
}

function addNote({ masked, blocks }: Reader, { start, end }: Span): void {
  const span = worded(masked, start, end);
  if (span) blocks.push({ kind: 'footnote', span, level: 0, flow: 'aside' });
}

/** A span without the blanks around it, if a word stands in it. */
function worded(masked: string, start: number, end: number): Span | undefined {
  const span = trimmed(masked, start, end);
  for (let at = start; span && at < end; at++) if (isWord(masked.charCodeAt(at))) return span;
  return undefined;
}

function trimmed(masked: string, start: number, end: number): Span | undefined {
  const from = skipBlanks(masked, start, end);
  const to = trimEnd(masked, from, end);
  return from < to ? { start: from, end: to } : undefined;
}
