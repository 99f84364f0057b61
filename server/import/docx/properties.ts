import type { XmlElement } from '../xml/tree.ts';
import { childOf, numberOf, valueIn } from './names.ts';
import { LEVELS, type List } from './numbering.ts';
import type { Style } from './styles.ts';
import type { Reader } from './types.ts';

/** What a paragraph is, by its own properties and its style. `outline` is the level that it has itself, from 0. */
export type Properties = {
  readonly style: Style;
  readonly item?: { readonly id: string; readonly list: List; readonly depth: number };
  readonly outline?: number;
};

export function propertiesOf({ styles, lists }: Reader, paragraph: XmlElement): Properties {
  const own = childOf(paragraph, 'pPr');
  const style = styles.paragraph(valueIn(own, 'pStyle'));
  const numbering = childOf(own, 'numPr');
  const id = valueIn(numbering, 'numId') ?? style.list;
  const list = id === undefined || id === '0' ? undefined : lists(id);
  const outline = numberOf(own, 'outlineLvl');
  if (id === undefined || !list) return { style, outline };
  const depth = numberOf(numbering, 'ilvl') ?? styledDepth(style, list);
  return { style, outline, item: depth >= 0 && depth < LEVELS ? { id, list, depth } : undefined };
}

/** The level of a list that names a style is that of the paragraphs which have it. */
function styledDepth(style: Style, { levels }: List): number {
  for (const id of style.ids) {
    const depth = levels.findIndex((level) => level?.style === id);
    if (depth !== -1) return depth;
  }
  return style.listLevel ?? 0;
}
