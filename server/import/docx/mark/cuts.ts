import type { Edit } from '../../xml/edit.ts';
import { elementsOf, type XmlElement } from '../../xml/tree.ts';
import { nameOf } from '../names.ts';
import type { Part } from '../package.ts';
import type { Leaf } from '../types.ts';
import { keepsBlanks } from '../words.ts';
import type { Point } from './locate.ts';
import { runSeam, writtenLike, writtenName } from './tags.ts';

/** What goes to one place in the XML, in the order of these names. */
export type Rank = 'end of deletion' | 'end of comment' | 'reference' | 'start of comment' | 'start of deletion';
const ranks: readonly Rank[] = ['end of deletion', 'end of comment', 'reference', 'start of comment', 'start of deletion'];

/** An offset of the XML where runs are parted: outside of them, between two children, or in the middle of words. */
export type Cut = {
  readonly offset: number;
  readonly form: 'outside' | 'between' | 'inside';
  readonly unit: XmlElement;
  readonly child: XmlElement;
};

/** All that is to be put into the XML. `deleted` are words that become deleted ones, by the element that holds them. */
export type Cuts = {
  readonly places: Map<number, { readonly cut: Cut; readonly items: { readonly rank: number; readonly xml: string }[] }>;
  readonly deleted: Map<XmlElement, { readonly from: number; readonly to: number }[]>;
};

export function newCuts(): Cuts {
  return { places: new Map(), deleted: new Map() };
}

/** Where a point parts the XML. A run is left whole where nothing of it lies beyond the point. */
export function cutAt({ unit, child, side, at }: Point): Cut {
  if (unit === child) return { offset: side === 'before' ? unit.start : unit.end, form: 'outside', unit, child };
  if (at !== undefined) return { offset: at, form: 'inside', unit, child };
  const siblings = elementsOf(unit).filter((element) => nameOf(element) !== 'rPr');
  const index = siblings.indexOf(child);
  if (side === 'before') {
    const previous = siblings[index - 1];
    return previous ? { offset: previous.end, form: 'between', unit, child } : { offset: unit.start, form: 'outside', unit, child };
  }
  const isLast = index === siblings.length - 1;
  return isLast ? { offset: unit.end, form: 'outside', unit, child } : { offset: child.end, form: 'between', unit, child };
}

export function put({ places }: Cuts, cut: Cut, rank: Rank, xml: string): void {
  const place = places.get(cut.offset) ?? { cut, items: [] };
  places.set(cut.offset, place);
  place.items.push({ rank: ranks.indexOf(rank), xml });
}

/** The edits that make all cuts. `words` leads from elements to what is known of their text. */
export function editsOf(cuts: Cuts, part: Part, words: ReadonlyMap<XmlElement, Leaf>, nextId: () => number): readonly Edit[] {
  const edits: Edit[] = [];
  const touched = new Set(cuts.deleted.keys());
  for (const { cut, items } of cuts.places.values()) {
    const content = items.toSorted((a, b) => a.rank - b.rank).map(({ xml }) => xml);
    edits.push({ at: cut.offset, xml: parted(cuts, part, cut, content.join(''), nextId) });
    if (cut.form === 'inside') touched.add(cut.child);
  }
  for (const element of touched) edits.push(...endsOf(cuts, part.xml, element, words.get(element)));
  return edits;
}

function parted(cuts: Cuts, part: Part, { offset, form, unit, child }: Cut, content: string, nextId: () => number): string {
  if (form === 'outside') return content;
  const seam = runSeam(part, unit, nextId);
  if (form === 'between') return seam.close + content + seam.open;
  const before = textName(cuts, part.xml, child, offset - 1);
  const after = textName(cuts, part.xml, child, offset);
  return `</${before}>${seam.close}${content}${seam.open}<${after} xml:space="preserve">`;
}

/** `w:t`, or `w:delText` where the words at an offset become deleted ones. */
function textName({ deleted }: Cuts, xml: string, element: XmlElement, at: number): string {
  const isDeleted = deleted.get(element)?.some(({ from, to }) => at >= from && at < to);
  return isDeleted ? writtenLike(xml, element, 'delText') : writtenName(xml, element);
}

/** The tags around words that were cut say that all blanks count; those that did not count until now go. */
function endsOf(cuts: Cuts, xml: string, element: XmlElement, leaf: Leaf | undefined): readonly Edit[] {
  const from = leaf?.pieces?.[0]?.from ?? element.inner;
  const to = leaf?.pieces?.at(-1)?.to ?? element.innerEnd;
  const opening = textName(cuts, xml, element, from);
  const closing = textName(cuts, xml, element, to - 1);
  const isAsBefore = keepsBlanks(element) && opening === writtenName(xml, element);
  return [
    ...(isAsBefore ? [] : [{ at: element.start, to: from, xml: `<${opening} xml:space="preserve">` }]),
    ...(to === element.innerEnd && closing === writtenName(xml, element) ? [] : [{ at: to, to: element.end, xml: `</${closing}>` }]),
  ];
}
