import type { Span } from '../../../core/index.ts';
import { escapeXml } from '../../xml/text.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { childOf, nameOf } from '../names.ts';
import type { Part } from '../package.ts';
import { ASIDE, DELETED, IN_FIELD } from '../types.ts';
import { type Cuts, cutAt, put } from './cuts.ts';
import type { Slice } from './locate.ts';
import { type Tags, tagAgain, writtenName } from './tags.ts';

/** Who suggests, when, and where that is written. */
export type Suggester = {
  readonly part: Part;
  readonly tags: Tags;
  readonly attributes: () => Readonly<Record<string, string | number>>;
  readonly nextId: () => number;
};

/**
 * Whether words can be replaced by a tracked change: plain words of one paragraph that stand in it directly, in a link or
 * in words that somebody inserted. Not what fields make, what is deleted already, nor what a content control guards.
 */
export function canReplace(slices: readonly Slice[], { start, end }: Span): boolean {
  const paragraphs = new Set(slices.map(({ leaf }) => paragraphOf(leaf.unit)));
  return paragraphs.size === 1 && slices.every(isPlain) && slices.every(isNext);

  /** No sign that is made when the text is shown, such as those of tracked changes, stands among the words. */
  function isNext({ leaf }: Slice, index: number): boolean {
    const before = slices[index - 1]?.leaf.end;
    const isFirst = before === undefined ? leaf.start <= start : leaf.start === before;
    return isFirst && (index < slices.length - 1 || leaf.end >= end);
  }
}

function isPlain({ leaf: { unit, child, flags, pieces } }: Slice): boolean {
  if (!pieces || nameOf(child) !== 't' || (flags & (DELETED | IN_FIELD | ASIDE)) !== 0) return false;
  const parent = unit.parent;
  if (!parent) return false;
  return isHome(parent) || (nameOf(parent) === 'ins' && parent.parent !== undefined && isHome(parent.parent));
}

function isHome(element: XmlElement): boolean {
  return nameOf(element) === 'p' || nameOf(element) === 'hyperlink';
}

function paragraphOf(element: XmlElement): XmlElement | undefined {
  let at: XmlElement | undefined = element;
  while (at && nameOf(at) !== 'p') at = at.parent;
  return at;
}

/** Writes the words of a mark as deleted, and after them the replacement as inserted. */
export function replace(cuts: Cuts, by: Suggester, slices: readonly Slice[], replacement: string): void {
  const { tags, attributes } = by;
  for (const [index, { leaf, start, end }] of slices.entries()) {
    const { pieces, child } = leaf;
    const ranges = cuts.deleted.get(child) ?? [];
    cuts.deleted.set(child, ranges);
    ranges.push({ from: start.at ?? pieces![0]!.from, to: end.at ?? pieces!.at(-1)!.to });
    put(cuts, cutAt(start), 'start of deletion', tags.open('del', attributes()));
    const insertion = index === slices.length - 1 && replacement !== '' ? inserted(by, slices[0]!, slices.at(-1)!, replacement) : '';
    put(cuts, cutAt(end), 'end of deletion', tags.close('del') + insertion);
  }
}

/** The replacement looks like the first of the words. In somebody else's insertion it stands between two halves of it. */
function inserted({ part, tags, attributes, nextId }: Suggester, first: Slice, last: Slice, replacement: string): string {
  const properties = childOf(first.leaf.unit, 'rPr');
  const looks = properties ? withoutHistory(part.xml, properties) : '';
  const run = `${tags.open('r')}${looks}${tags.open('t').slice(0, -1)} xml:space="preserve">${escapeXml(replacement)}${tags.close('t')}${tags.close('r')}`;
  const insertion = tags.open('ins', attributes()) + run + tags.close('ins');
  const parent = last.leaf.unit.parent!;
  if (nameOf(parent) !== 'ins') return insertion;
  return `</${writtenName(part.xml, parent)}>${insertion}${tagAgain(part.xml, parent, nextId)}`;
}

/** The properties of a run without what they were before a change of format. */
function withoutHistory(xml: string, properties: XmlElement): string {
  const history = childOf(properties, 'rPrChange');
  if (!history) return xml.slice(properties.start, properties.end);
  return xml.slice(properties.start, history.start) + xml.slice(history.end, properties.end);
}
