import { oncePer } from '../lazily.ts';
import type { Block, Prose, Span } from '../types.ts';
import { type Builder, close, ITEMS, isItem, type Open, open } from './builder.ts';
import { tellsDepth } from './depths.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { Mark } from './marks.ts';
import { columnOf, isCaption, isLeadIn, ownerOf } from './owner.ts';
import { withSections } from './sections.ts';
import { isStructured } from './structured.ts';
import type { Outline } from './types.ts';
import { firstWords } from './words.ts';

const DEEPEST = 40;
const LABEL = 70;

/**
 * The structure of a draft: headings by level or rank, and beneath them numbered paragraphs and items. Linear in the text; made once
 * for each prose.
 */
export const outlineOf: (prose: Prose) => Outline = oncePer(outlined);

function outlined(prose: Prose): Outline {
  const builder: Builder = { prose, roots: [], stack: [], places: [], end: 0, paragraphLevel: 0 };
  for (const entry of withSections(entriesOf(prose), prose)) {
    if (entry.kind === 'heading') addHeading(builder, entry);
    else if (entry.kind === 'item') addItem(builder, entry);
    else addText(builder, entry);
    builder.end = entry.span.end;
  }
  close(builder, 0);
  return { nodes: builder.roots, places: builder.places };
}

function addHeading(builder: Builder, { span, designation, rank, closes }: Entry & { kind: 'heading' }): void {
  const { kind, name, title, isNamed } = designation;
  close(builder, closes);
  const around = builder.stack.at(-1)?.prefix ?? '';
  const label = [name, title].filter(Boolean).join(' ');
  const cited = around + (designation.cited ?? (isNamed ? name : label));
  const prefix = /^(?:annex|appendix|schedule)/i.test(name) ? `${cited}, ` : around;
  const base = isNamed || name === '' ? cited : `${around}section ${name}`;
  open(builder, { kind, label, cited, span, name: span, children: [], rank, prefix, base, column: 0, opens: true, inParagraph: false });
  addPlace(builder, span.start);
}

function addItem(builder: Builder, { span, marks, inParagraph, cited: named }: Entry & { kind: 'item' }): void {
  const { masked } = builder.prose;
  const level = marks.level + (inParagraph ? builder.paragraphLevel : 0);
  const words = { start: marks.span.end, end: span.end };
  for (const [index, mark] of marks.marks.entries()) {
    const rank = ITEMS + Math.min(DEEPEST, level + index);
    close(builder, rank);
    const parent = builder.stack.at(-1);
    const isLast = index === marks.marks.length - 1;
    const label = isLast ? `${mark.text} ${firstWords(masked, words, LABEL)}`.trim() : mark.text;
    const cited = isLast && named ? `${parent?.prefix ?? ''}${named}` : cite(parent, mark);
    open(builder, {
      kind: parent && isItem(parent) ? 'item' : 'paragraph',
      label,
      cited,
      span,
      name: marks.span,
      children: [],
      rank,
      prefix: parent?.prefix ?? '',
      base: cited,
      column: columnOf(masked, span.start),
      opens: isLeadIn(masked, words) || isCaption(masked, words),
      inParagraph,
    });
  }
  if (marks.marks.length === 0) close(builder, ITEMS + Math.min(DEEPEST, level));
  addPlace(builder, span.start);
}

/** `Article 8` and `(2)` make `Article 8(2)`; without anything around them, `2.` makes `paragraph 2` and `(a)` `item (a)`. */
function cite(parent: Open | undefined, { cited, isDotted }: Mark): string {
  if (isDotted) return `${parent?.prefix ?? ''}paragraph ${cited}`;
  if (!parent) return /^\(\d/.test(cited) ? `paragraph ${cited.slice(1, -1)}` : `item ${cited}`;
  return `${parent.base}${parent.kind === 'heading' ? ' ' : ''}${cited}`;
}

function addText(builder: Builder, { span, level, block }: Entry & { kind: 'text' }): void {
  if (isStructured(builder.prose) || tellsDepth(builder.prose.source.format)) return addMarkedText(builder, span, level, block);
  const inner = builder.stack.find(({ inParagraph }) => inParagraph);
  if (inner) close(builder, inner.rank);
  const owner = ownerOf(builder.stack, builder.prose.masked, span);
  builder.paragraphLevel = owner && isItem(owner) ? owner.rank - ITEMS : 0;
  addPlace(builder, span.start, owner);
}

/** Markup says which item a block stands in; a note stands where its mark is. */
function addMarkedText(builder: Builder, span: Span, level: number, block: Block['kind']): void {
  if (block === 'paragraph' || block === 'item' || (block !== 'footnote' && !isStructured(builder.prose)))
    close(builder, ITEMS + Math.min(DEEPEST, level) + 1);
  builder.paragraphLevel = level;
  addPlace(builder, span.start);
}

function addPlace({ places, stack }: Builder, start: number, node: Open | undefined = stack.at(-1)): void {
  if (places.length === 0 || places.at(-1)!.cited !== node?.cited) places.push({ start, cited: node?.cited });
}
