import { labelAt } from '../read/numbering.ts';
import type { Unit } from '../segment/units.ts';
import type { Block, Prose, Span } from '../types.ts';
import { tellsDepth } from './depths.ts';

/** One number of an item: `(a)`, `2.`, `1.16`. One that `isDotted` holds the numbers above it, one that `isBare` has no mark after it. */
export type Mark = { readonly text: string; readonly cited: string; readonly isDotted: boolean; readonly isBare: boolean };

/** The numbers of an item, outermost first (none for a bullet), where they stand, and the level of the first one. */
export type Marks = { readonly span: Span; readonly marks: readonly Mark[]; readonly level: number };

const mark = /\((\w{1,7})\)|(\d{1,4}(?:\.\d{1,4})+)\.?|(\w{1,7})[.)]|(\d{1,4}(?:\.\d{1,2})?)(?=\s|$)/g;

/** The numbers of a unit that is an item. `before` is where the block before it ends. */
export function marksOf(unit: Unit, isFirst: boolean, before: number, prose: Prose): Marks {
  const block = prose.blocks[unit.block]!;
  if (!isFirst) return inLine(unit, prose);
  if (!block.marker) return { span: { start: unit.start, end: unit.start }, marks: [], level: unit.level };
  const span = { start: bareLabelBefore(block, before, prose) ?? block.marker.start, end: block.marker.end };
  if (prose.source.format === 'xml') return markedUp(unit, span, prose);
  const marks = read(prose.source.format === 'markdown' ? prose.source.text.slice(span.start, span.end) : slice(prose, span));
  const isOwn = startsList(block, prose) || (marks.length === 0 && tellsDepth(prose.source.format));
  return { span, marks, level: isOwn ? unit.level : Math.max(1, unit.level - marks.length + 1) };
}

/** Markup holds the number of an item, with brackets (`(a)`) or without (`a`, `2A`). */
function markedUp({ level }: Unit, span: Span, prose: Prose): Marks {
  const text = slice(prose, span);
  const found = read(text);
  const alone = /^\s*(\w{1,7})\s*$/.exec(text)?.[1];
  const marks = found.length > 0 || !alone ? found : [{ text: alone, cited: `(${alone})`, isDotted: false, isBare: true }];
  return { span, marks, level: Math.max(1, level - marks.length + 1) };
}

function inLine(unit: Unit, prose: Prose): Marks {
  const span = { start: Math.max(0, prose.masked.lastIndexOf('(', unit.start - 1)), end: unit.start };
  return { span, marks: read(slice(prose, span)), level: unit.level };
}

/** The level of a Markdown list is that of its own mark, even where `(a)` follows it. */
function startsList({ marker }: Block, { source }: Prose): boolean {
  return source.format === 'markdown' && /[-+*\d]/.test(source.text[marker!.start] ?? '');
}

/** `(a)` alone on a line above `(i)` is no block of its own; the start of such a label, if one stands there. */
function bareLabelBefore({ span }: Block, before: number, { masked }: Prose): number | undefined {
  if (span.start - before > 60) return undefined;
  const blanks = /[^\s]/.exec(masked.slice(before, span.start));
  if (!blanks) return undefined;
  const label = labelAt(masked, before + blanks.index);
  if (!label || masked.slice(label.end, span.start).trim() !== '') return undefined;
  return label.parts[0]![0]!.value > 0 ? before + blanks.index : undefined;
}

function read(marker: string): readonly Mark[] {
  return [...marker.matchAll(mark)].map(([text, bracketed, dotted, stopped, bare]) => {
    const inner = bracketed ?? dotted ?? stopped ?? bare!;
    return { text, cited: dotted ? inner : `(${inner})`, isDotted: dotted !== undefined, isBare: bare !== undefined };
  });
}

function slice({ masked }: Prose, { start, end }: Span): string {
  return masked.slice(start, end);
}
