import { append } from '../append.ts';
import type { Block, Span } from '../types.ts';
import { skipBlanks, trimEnd } from './characters.ts';
import type { Run, Walk } from './html-parse.ts';
import type { Numbering } from './numbering.ts';
import { outline } from './outline.ts';

/** `lines` is the masked text as a browser breaks it: its lines end at `br` and in preformatted text, nowhere else. */
type Reader = { readonly lines: string; readonly blocks: Block[]; readonly numbering: Numbering };

/** The blocks of a document in order; `masked` is its text without what is not prose. */
export function htmlBlocks(masked: string, { pieces, runs, breaks }: Walk): readonly Block[] {
  const reader: Reader = { lines: asShown(masked, breaks), blocks: [], numbering: [] };
  const hasTitle = runs.some(({ place }) => place.kind === 'heading' && place.level === 1);
  for (const run of runs) {
    const span = { start: pieces[run.from]!.start, end: pieces[run.to - 1]!.end };
    if (run.place.kind !== 'title' || !hasTitle) addRun(reader, run, span);
  }
  return reader.blocks;
}

/** Every second line break of a text without further ones would begin a paragraph; only those of the document count. */
export function asShown(masked: string, breaks: readonly number[]): string {
  const flat = masked.replace(/[\r\n\f]/g, ' ');
  if (breaks.length === 0) return flat;
  const parts: string[] = [];
  let from = 0;
  for (const at of breaks) {
    parts.push(flat.slice(from, at), '\n');
    from = at + 1;
  }
  return parts.join('') + flat.slice(from);
}

function addRun(reader: Reader, { place, isItem }: Run, span: Span): void {
  switch (place.kind) {
    case 'title':
    case 'heading':
      reader.numbering.length = 0;
      return add(reader, 'heading', span, place.level);
    case 'paragraph':
    case 'item':
      openLevels(reader.numbering, place.depth, isItem);
      return append(reader.blocks, isItem ? itemsIn(reader, span, place.depth) : paragraphsIn(reader, span));
    default:
      return add(reader, place.kind, span, 0);
  }
}

function add({ lines, blocks }: Reader, kind: Block['kind'], span: Span, level: number): void {
  const start = skipBlanks(lines, span.start, span.end);
  const end = trimEnd(lines, start, span.end);
  if (start < end) blocks.push({ kind, span: { start, end }, level });
}

/** A list of the document is a level of its own; lines that go on `(a) …` in it are numbered below it. */
export function openLevels(numbering: Numbering, depth: number, isItem: boolean): void {
  const other = numbering.findIndex(({ style }) => style !== 'list');
  const lists = other === -1 ? numbering.length : other;
  if (isItem || lists > depth) numbering.length = Math.min(numbering.length, isItem ? depth - 1 : depth);
  while (numbering.length < depth) numbering.push({ style: 'list', value: 0 });
}

/** A paragraph can hold lines such as `(a) …`, which no element marks as items. */
function paragraphsIn({ lines, numbering }: Reader, { start, end }: Span): readonly Block[] {
  return outline(lines, lines, start, end, numbering, false);
}

/** The first block of an element `li` is the item; a number in its text is the item's own, and nothing else is its marker. */
function itemsIn(reader: Reader, span: Span, level: number): readonly Block[] {
  const [first, ...rest] = paragraphsIn(reader, span);
  return first ? [{ ...first, kind: 'item', level }, ...rest] : [];
}
