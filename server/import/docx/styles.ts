import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { attributeOf, childOf, nameOf, numberOf, toggleOf, valueIn } from './names.ts';

/** What a style and those that it is based on say; `ids` and `names` are those of all of them, its own first, the names in lower case. */
export type Style = {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly outline?: number;
  readonly list?: string;
  readonly listLevel?: number;
  readonly isHidden?: boolean;
};

export type Styles = {
  /** The style of a paragraph; without an id, the default one. */
  readonly paragraph: (id: string | undefined) => Style;
  readonly character: (id: string | undefined) => Style;
  readonly list: (id: string) => string | undefined;
  /** The id of a style of this name, in lower case; undefined where there is none. */
  readonly idOf: (name: string) => string | undefined;
};

const none: Style = { ids: [], names: [] };
const LONGEST_CHAIN = 60;

/** Reads the styles of a document; without any, all paragraphs are plain. Circles of styles end where they close. */
export function readStyles(root: XmlElement | undefined): Styles {
  const raw = new Map<string, XmlElement>();
  const byName = new Map<string, string>();
  let standard: string | undefined;
  for (const style of root ? elementsOf(root) : []) {
    const id = nameOf(style) === 'style' ? attributeOf(style, 'styleId') : undefined;
    if (id === undefined || raw.has(id)) continue;
    raw.set(id, style);
    const name = valueIn(style, 'name')?.toLowerCase() ?? '';
    if (!byName.has(name)) byName.set(name, id);
    if (attributeOf(style, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(attributeOf(style, 'default') ?? '')) standard ??= id;
  }
  const known = new Map<string, Style>();
  const resolve = (id: string | undefined): Style => {
    if (id === undefined) return none;
    const style = known.get(id) ?? resolveStyle(raw, id);
    known.set(id, style);
    return style;
  };
  return {
    paragraph: (id) => resolve(id !== undefined && raw.has(id) ? id : standard),
    character: resolve,
    list: (id) => resolve(id).list,
    idOf: (name) => byName.get(name),
  };
}

function resolveStyle(raw: ReadonlyMap<string, XmlElement>, id: string): Style {
  const names: string[] = [];
  const found: { -readonly [Key in keyof Style]?: Style[Key] } = {};
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && seen.size < LONGEST_CHAIN && !seen.has(next); ) {
    seen.add(next);
    const style = raw.get(next);
    if (!style) break;
    names.push((valueIn(style, 'name') ?? next).toLowerCase());
    const properties = childOf(style, 'pPr');
    const numbering = childOf(properties, 'numPr');
    found.outline ??= numberOf(properties, 'outlineLvl');
    found.list ??= valueIn(numbering, 'numId');
    found.listLevel ??= numberOf(numbering, 'ilvl');
    found.isHidden ??= toggleOf(childOf(style, 'rPr'), 'vanish');
    next = valueIn(style, 'basedOn');
  }
  return { ids: [...seen], names, ...found };
}
