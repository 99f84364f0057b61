import type { XmlElement } from '../xml/tree.ts';
import type { Shape } from './document.ts';
import { countOf } from './list-levels.ts';
import { countItem, countLevel, type ListPlace, levelsIn } from './lists.ts';
import { attributeOf, nameOf } from './names.ts';
import { levelIn } from './nest.ts';
import type { Reader } from './reader.ts';
import { chainOf, type Style } from './styles.ts';

/** What stands around paragraphs. `container` holds notes on words within itself; paragraphs of a `row` stand on lines of their own. */
export type Context = {
  readonly kind: 'paragraph' | 'cell' | 'footnote' | 'reference' | 'outside';
  readonly container: XmlElement;
  readonly row?: XmlElement;
  readonly list?: ListPlace;
  /** The outermost list. */
  readonly wholeList?: XmlElement;
  /** The mark of a deletion among paragraphs, for those that were taken out there. */
  readonly deletedAt?: XmlElement;
  /** What the first paragraph of a note begins with. */
  readonly noteMark?: { readonly text: string; isBegun: boolean };
};

/** A paragraph as it begins; one that is not `isCounted` takes no number. */
export type Opening = { readonly element: XmlElement; readonly context: Context; readonly isCounted: boolean };

const MOST_INDENT = 20;
const LOWEST_HEADING = 6;

/** What a paragraph is, by its element, its style, its words and what stands around it; counts it in its list or among the headings. */
export function shapeOf(reader: Reader, opening: Opening, words: string): Shape {
  const { context, element } = opening;
  const { kind, list, row, wholeList } = context;
  const chain = chainOf(reader.styles.paragraph, attributeOf(element, 'text', 'style-name'));
  const heading = headingLevel(element, chain, context);
  const isFirst = list !== undefined && !list.item.isBegun;
  const mark = opening.isCounted ? markOf(reader, opening, chain, heading) : '';
  const around = { group: row ?? wholeList, mark, indent: 0, ...(kind === 'footnote' && { flow: 'aside' as const }) };
  if (kind === 'footnote' || kind === 'outside' || kind === 'reference') return { ...around, kind, level: 0 };
  if (heading > 0 && !isSentence(words)) return { ...around, kind: 'heading', level: heading };
  if (list && isFirst && heading === 0) return { ...around, ...itemAt(levelIn(reader.nest, list.run, list.level)) };
  if (heading > 0 && mark !== '') return { ...around, ...itemAt(1) };
  const indent = Math.min(MOST_INDENT, 2 * (list ? levelIn(reader.nest, list.run, list.level) : 0));
  if (chain.some(isQuotation)) return { ...around, kind: 'quotation', level: 0, indent };
  return { ...around, kind, level: 0, indent };
}

/** Drafters number whole paragraphs by giving them the style of a heading. */
function isSentence(words: string): boolean {
  const count = words.trim().split(/\s+/).length;
  return words.length > 160 || (count > 4 && /[:;,]\s*$/.test(words)) || (count > 7 && /[a-z)]\.\s*$/.test(words));
}

function itemAt(level: number): Pick<Shape, 'kind' | 'level' | 'indent'> {
  return { kind: 'item', level, indent: Math.min(MOST_INDENT, 2 * (level - 1)) };
}

/** The level of a heading, of a title or of a subtitle; 0 for all else. */
function headingLevel(element: XmlElement, chain: readonly Style[], { kind }: Context): number {
  const own = nameOf(element) === 'text:h' ? (countOf(attributeOf(element, 'text', 'outline-level')) ?? 1) : 0;
  const level = own || (chain.find(({ outlineLevel }) => outlineLevel !== undefined)?.outlineLevel ?? 0);
  if (level > 0) return Math.min(LOWEST_HEADING, level);
  if (kind !== 'paragraph') return 0;
  if (chain.some(({ title }) => /^title$/i.test(title))) return 1;
  return chain.some(({ title }) => /^subtitle$/i.test(title)) ? 2 : 0;
}

function isQuotation({ title }: Style): boolean {
  return /^(?:quotations?|quote|intense quote|block (?:text|quote|quotation))$/i.test(title);
}

function markOf(reader: Reader, { element, context }: Opening, chain: readonly Style[], heading: number): string {
  const { styles } = reader;
  const { list, noteMark } = context;
  if (noteMark && !noteMark.isBegun) {
    noteMark.isBegun = true;
    return noteMark.text;
  }
  const ofStyle = chain.find((style) => style.list !== undefined)?.list;
  if (list) return countItem(list, levelsIn(styles, list, ofStyle));
  const isListed = nameOf(element) === 'text:h' && attributeOf(element, 'text', 'is-list-header') !== 'true';
  if (heading === 0 || !isListed || (ofStyle !== undefined && ofStyle !== styles.outlineName) || context.kind === 'outside') return '';
  const restarts = attributeOf(element, 'text', 'restart-numbering') === 'true';
  const start = restarts ? (countOf(attributeOf(element, 'text', 'start-value')) ?? styles.outline[heading - 1]?.start) : undefined;
  return countLevel(reader.headings, heading, styles.outline, start);
}
