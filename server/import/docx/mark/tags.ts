import { escapeXml } from '../../xml/text.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { childOf } from '../names.ts';
import type { Part } from '../package.ts';

/** Writes elements and attributes of WordprocessingML as those of the part are written. */
export type Tags = {
  readonly open: (name: string, attributes?: Readonly<Record<string, string | number>>) => string;
  readonly close: (name: string) => string;
  readonly empty: (name: string, attributes?: Readonly<Record<string, string | number>>) => string;
};

const xmlns = '{http://www.w3.org/2000/xmlns/}';

/** Elements of the namespace of the part's root. A prefix that is not there is declared where it is used. */
export function tagsOf({ attributes, space }: XmlElement): Tags {
  const declared = Object.entries(attributes).find(
    ([name, value]) => name.startsWith(xmlns) && value === space && name !== `${xmlns}xmlns`,
  );
  const prefix = declared?.[0].slice(xmlns.length) ?? 'w';
  const declaration = declared ? '' : ` xmlns:w="${space}"`;
  const start = (name: string, values: Readonly<Record<string, string | number>> = {}): string =>
    `<${prefix}:${name}${declaration}${Object.entries(values)
      .map(([key, value]) => ` ${prefix}:${key}="${escapeXml(String(value))}"`)
      .join('')}`;
  return {
    open: (name, values) => `${start(name, values)}>`,
    close: (name) => `</${prefix}:${name}>`,
    empty: (name, values) => `${start(name, values)}/>`,
  };
}

/** The name of an element as the XML writes it, with its prefix. */
export function writtenName(xml: string, { start }: XmlElement): string {
  return /^<([^\s/>]+)/.exec(xml.slice(start, start + 300))?.[1] ?? '';
}

/** `sibling` in the same namespace, with the same prefix as an element. */
export function writtenLike(xml: string, element: XmlElement, sibling: string): string {
  const name = writtenName(xml, element);
  return name.slice(0, name.length - element.name.length) + sibling;
}

/** What ends a run in its middle, and what goes on with it: its tag and its properties again. */
export function runSeam({ xml }: Part, run: XmlElement, nextId: () => number): { readonly close: string; readonly open: string } {
  return {
    close: `</${writtenName(xml, run)}>`,
    open: xml.slice(run.start, run.inner) + propertiesAgain(xml, childOf(run, 'rPr'), nextId),
  };
}

/** The tag of an element again, with an id of its own. */
export function tagAgain(xml: string, { start, inner }: XmlElement, nextId: () => number): string {
  return withId(xml.slice(start, inner), nextId);
}

function propertiesAgain(xml: string, properties: XmlElement | undefined, nextId: () => number): string {
  if (!properties) return '';
  return xml.slice(properties.start, properties.end).replace(/<[^<>]*>/g, (tag) => (/\brPrChange\b/.test(tag) ? withId(tag, nextId) : tag));
}

function withId(tag: string, nextId: () => number): string {
  return tag.replace(/(\s(?:[^\s=:"']+:)?id\s*=\s*)(?:"[^"]*"|'[^']*')/, (_, name: string) => `${name}"${nextId()}"`);
}
