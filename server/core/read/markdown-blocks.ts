import type { List, ListItem, Nodes, Paragraph, Root } from 'mdast';
import { append } from '../append.ts';
import type { Block, Span } from '../types.ts';
import { skipBlanks, trimEnd } from './characters.ts';
import { spanOf } from './markdown-inline.ts';
import { labelAt, type Numbering } from './numbering.ts';
import { outline } from './outline.ts';

type Place = { readonly kind: 'paragraph' | 'quotation' | 'footnote'; readonly depth: number };

type Reader = { readonly text: string; readonly masked: string; readonly blocks: Block[]; readonly numbering: Numbering };

/** The blocks of a Markdown tree, in order; `masked` is the text without what is not prose. `numbering` is that of what stands before, and becomes that of what follows. */
export function blocksOf(text: string, masked: string, tree: Root, numbering: Numbering): readonly Block[] {
  const reader: Reader = { text, masked, blocks: [], numbering };
  visit(reader, tree, { kind: 'paragraph', depth: 0 });
  return reader.blocks.sort((a, b) => a.span.start - b.span.start);
}

function visit(reader: Reader, node: Nodes, place: Place): void {
  switch (node.type) {
    case 'heading':
      reader.numbering.length = 0;
      return add(reader, place.kind === 'paragraph' ? 'heading' : place.kind, spanOf(node), place.kind === 'paragraph' ? node.depth : 0);
    case 'paragraph':
      return addParagraph(reader, node, place);
    case 'tableCell':
      return add(reader, place.kind === 'paragraph' ? 'cell' : place.kind, spanOf(node), 0);
    case 'list':
      return visitList(reader, node, place);
    case 'blockquote':
      return visitAll(reader, node.children, { ...place, kind: place.kind === 'footnote' ? 'footnote' : 'quotation' });
    case 'footnoteDefinition':
      return visitAll(reader, node.children, { kind: 'footnote', depth: 0 });
    default:
      if ('children' in node) visitAll(reader, node.children, place);
  }
}

function visitAll(reader: Reader, nodes: readonly Nodes[], place: Place): void {
  for (const node of nodes) visit(reader, node, place);
}

function add(reader: Reader, kind: Block['kind'], span: Span, level: number, marker?: Span): void {
  const start = skipBlanks(reader.masked, span.start, span.end);
  const end = trimEnd(reader.masked, start, span.end);
  if (start === end) return;
  const from = marker ? marker.start : start;
  reader.blocks.push(marker ? { kind, span: { start: from, end }, level, marker } : { kind, span: { start, end }, level });
}

/** A paragraph of Markdown can still hold lines such as `(a) …`, which its syntax does not know as items. */
function addParagraph(reader: Reader, node: Paragraph, { kind, depth }: Place): void {
  const span = spanOf(node);
  if (kind !== 'paragraph') return add(reader, kind, span, 0);
  const marks = looseHeading(reader.masked, span);
  if (marks > 0) return add(reader, 'heading', { start: span.start + marks, end: span.end }, marks);
  reader.numbering.length = Math.max(depth, reader.numbering.length);
  for (let level = 0; level < depth; level++) reader.numbering[level] ??= { style: 'list', value: 0 };
  append(reader.blocks, outline(reader.text, reader.masked, span.start, span.end, reader.numbering, false));
}

/** `##Title` without a blank is a paragraph to the syntax and a heading to its writer; the number of its marks, or 0. */
function looseHeading(masked: string, { start, end }: Span): number {
  if (masked[start] !== '#' || end - start > 200) return 0;
  return /^(#{1,6})[^#\s][^\n\r]*$/.exec(masked.slice(start, end))?.[1]?.length ?? 0;
}

function visitList(reader: Reader, list: List, place: Place): void {
  const depth = place.depth + 1;
  for (const item of list.children) {
    const marker = markerOf(reader, item);
    openLevel(reader, depth, marker);
    const [first, ...rest] = item.children;
    if (first?.type === 'paragraph') addItem(reader, first, marker, { ...place, depth });
    else if (first) visit(reader, first, { ...place, depth });
    visitAll(reader, rest, { ...place, depth });
  }
}

/** Lines that go on `(a) …` under an ordered item are numbered below it. */
function openLevel(reader: Reader, depth: number, marker: Span): void {
  const label = labelAt(reader.text, marker.start)?.parts[0]?.[0] ?? { style: 'list', value: 0 };
  reader.numbering.length = Math.min(reader.numbering.length, depth - 1);
  while (reader.numbering.length < depth - 1) reader.numbering.push({ style: 'list', value: 0 });
  reader.numbering.push(label);
}

function addItem(reader: Reader, node: Paragraph, marker: Span, { kind, depth }: Place): void {
  const span = spanOf(node);
  if (kind !== 'paragraph') return add(reader, kind, span, 0);
  const [first, ...rest] = outline(reader.text, reader.masked, span.start, span.end, reader.numbering, false);
  if (!first) return;
  const both = { start: marker.start, end: first.marker?.end ?? marker.end };
  reader.blocks.push({ kind: 'item', span: { start: marker.start, end: first.span.end }, level: depth, marker: both });
  append(reader.blocks, rest);
}

const bullet = /(?:[-+*]|\d{1,9}[.)])/y;

function markerOf({ text }: Reader, item: ListItem): Span {
  const { start } = spanOf(item);
  bullet.lastIndex = start;
  return { start, end: start + (bullet.exec(text)?.[0].length ?? 0) };
}
