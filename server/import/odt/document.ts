import type { Block, Span } from '../../core/index.ts';
import { maskSpans } from '../../core/read/mask.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Draft, Point, SourcePiece } from './draft.ts';

/** The text of a document while it is made, with what is known of it; offsets are UTF-16 in the text. */
export type Document = {
  readonly parts: string[];
  length: number;
  readonly blocks: Block[];
  readonly pieces: SourcePiece[];
  readonly hidden: Span[];
  readonly notes: Span[];
  readonly points: Point[];
  lastGroup: XmlElement | undefined;
};

/** What a paragraph is. Those of one `group`, such as a list or the row of a table, have no empty line between them. */
export type Shape = {
  readonly kind: Block['kind'] | 'outside';
  readonly level: number;
  /** The number or bullet that is written before the words. */
  readonly mark: string;
  readonly indent: number;
  readonly group: XmlElement | undefined;
  readonly flow?: 'aside';
};

export function newDocument(): Document {
  return { parts: [], length: 0, blocks: [], pieces: [], hidden: [], notes: [], points: [], lastGroup: undefined };
}

/** Adds a paragraph; one without words leaves nothing but the places of its annotations. */
export function addParagraph(document: Document, draft: Draft, shape: Shape): void {
  const words = draft.parts.join('');
  if (words.trim() === '') {
    document.points.push(...draft.points.map(({ element }) => ({ element, at: document.length })));
    return;
  }
  write(document, separatorOf(document, shape) + ' '.repeat(shape.indent));
  const start = document.length;
  write(document, shape.mark === '' ? '' : `${shape.mark} `);
  if (shape.kind === 'footnote' && shape.mark !== '') document.hidden.push({ start, end: start + shape.mark.length });
  const at = document.length;
  write(document, words);
  addDetails(document, draft, at);
  document.lastGroup = shape.group;
  if (shape.kind !== 'outside') addBlocks(document, words, draft, { ...shape, kind: shape.kind }, start, at);
}

type Details = 'pieces' | 'hidden' | 'notes' | 'points';

function write(document: Document, text: string): void {
  document.parts.push(text);
  document.length += text.length;
}

function separatorOf({ length, lastGroup }: Document, { group }: Shape): string {
  if (length === 0) return '';
  return group !== undefined && group === lastGroup ? '\n' : '\n\n';
}

function addDetails(document: Document, { pieces, hidden, notes, points }: Pick<Document, Details>, at: number): void {
  for (const piece of pieces) document.pieces.push({ ...piece, start: piece.start + at, end: piece.end + at });
  for (const { start, end } of hidden) document.hidden.push({ start: start + at, end: end + at });
  for (const { start, end } of notes) document.notes.push({ start: start + at, end: end + at });
  for (const point of points) document.points.push({ ...point, at: point.at + at });
}

type Kind = { readonly kind: Block['kind'] };

/** Line breaks can leave an empty line between two stretches of one paragraph, which are then blocks of their own. */
function addBlocks(document: Document, words: string, draft: Draft, shape: Shape & Kind, start: number, at: number): void {
  const visible = maskSpans(words, [...draft.hidden, ...draft.notes]);
  const isMarked = shape.kind === 'item' && shape.mark !== '';
  for (const [index, stretch] of stretchesOf(words).entries()) {
    if (visible.slice(stretch.start, stretch.end).trim() === '') continue;
    const isFirst = index === 0;
    const span = { start: isFirst && shape.mark !== '' ? start : at + stretch.start, end: at + stretch.end };
    const marker = isMarked && isFirst ? { start, end: start + shape.mark.length } : undefined;
    const { kind, level, flow } = shape;
    document.blocks.push({ kind, span, level, ...(marker && { marker }), ...(flow && { flow }) });
  }
}

/** The stretches of a paragraph between empty lines, without the white space around them. */
function stretchesOf(words: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { 0: gap, index } of [...words.matchAll(/\n\s*\n/g), { 0: '', index: words.length }]) {
    const stretch = words.slice(start, index);
    const from = start + stretch.length - stretch.trimStart().length;
    if (stretch.trim() !== '') spans.push({ start: from, end: from + stretch.trim().length });
    start = index + gap.length;
  }
  return spans;
}

/** Adds another document after an empty line. */
export function addDocument(document: Document, other: Document): void {
  if (other.length === 0) return;
  if (document.length > 0) write(document, '\n\n');
  const at = document.length;
  write(document, other.parts.join(''));
  document.lastGroup = undefined;
  for (const { span, marker, ...block } of other.blocks) {
    document.blocks.push({ ...block, span: shifted(span, at), ...(marker && { marker: shifted(marker, at) }) });
  }
  addDetails(document, other, at);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
