import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { type ListLevel, levelsOf } from './list-levels.ts';
import { attributeOf, childOf, nameOf } from './names.ts';
import type { Part } from './package.ts';

/** What a style of paragraphs, of text or of frames says that matters to its words. */
export type Style = {
  readonly title: string;
  readonly parent: string | undefined;
  readonly isHidden: boolean | undefined;
  /** The list style of paragraphs with it; an empty name takes a number away. */
  readonly list: string | undefined;
  /** The level of headings in it; 0 takes it away. */
  readonly outlineLevel: number | undefined;
};

/** The styles that a part can name. A list style is its levels, the outermost first. */
export type Styles = {
  readonly paragraph: ReadonlyMap<string, Style>;
  readonly text: ReadonlyMap<string, Style>;
  readonly graphic: ReadonlyMap<string, Style>;
  readonly lists: ReadonlyMap<string, readonly ListLevel[]>;
  /** The numbers of headings, and the name that paragraph styles know them by. */
  readonly outline: readonly ListLevel[];
  readonly outlineName: string;
};

const LONGEST_CHAIN = 100;

/** The styles that words of `part` can name: its own automatic ones, and the common ones, which stand in `common`. */
export function stylesOf(part: Part, common: Part | undefined): Styles {
  const holders = [
    ...(common ? [childOf(common.root, 'office:styles')] : []),
    childOf(part.root, 'office:styles'),
    childOf(part.root, 'office:automatic-styles'),
  ];
  const elements = [...new Set(holders)].flatMap((holder) => (holder ? elementsOf(holder) : []));
  const ofFamily = (family: string): ReadonlyMap<string, Style> =>
    new Map(
      elements
        .filter((element) => nameOf(element) === 'style:style' && attributeOf(element, 'style', 'family') === family)
        .map((element) => [attributeOf(element, 'style', 'name') ?? '', styleOf(element)]),
    );
  const lists = elements.filter((element) => nameOf(element) === 'text:list-style');
  const outline = elements.find((element) => nameOf(element) === 'text:outline-style');
  return {
    paragraph: ofFamily('paragraph'),
    text: ofFamily('text'),
    graphic: ofFamily('graphic'),
    lists: new Map(lists.map((element) => [attributeOf(element, 'style', 'name') ?? '', levelsOf(element)])),
    outline: outline ? levelsOf(outline) : [],
    outlineName: (outline && attributeOf(outline, 'style', 'name')) ?? 'Outline',
  };
}

function styleOf(element: XmlElement): Style {
  const text = childOf(element, 'style:text-properties');
  const display = text && attributeOf(text, 'text', 'display');
  const name = attributeOf(element, 'style', 'name') ?? '';
  const level = attributeOf(element, 'style', 'default-outline-level');
  return {
    title: attributeOf(element, 'style', 'display-name') ?? name.replace(/_([0-9a-f]{1,4})_/g, (_, code) => fromHex(code)),
    parent: attributeOf(element, 'style', 'parent-style-name'),
    isHidden: display === undefined ? undefined : display !== 'true',
    list: attributeOf(element, 'style', 'list-style-name'),
    outlineLevel: level === undefined ? undefined : Number(level) || 0,
  };
}

function fromHex(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

/** A style and those that it builds on, itself first. */
export function chainOf(styles: ReadonlyMap<string, Style>, name: string | undefined): readonly Style[] {
  const chain: Style[] = [];
  let style = name === undefined ? undefined : styles.get(name);
  while (style && chain.length < LONGEST_CHAIN && !chain.includes(style)) {
    chain.push(style);
    style = style.parent === undefined ? undefined : styles.get(style.parent);
  }
  return chain;
}

/** Whether words in this style are not shown. */
export function isHidden(styles: ReadonlyMap<string, Style>, name: string | undefined): boolean {
  return chainOf(styles, name).find((style) => style.isHidden !== undefined)?.isHidden ?? false;
}
