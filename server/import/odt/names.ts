import { isElement, type XmlElement } from '../xml/tree.ts';

/** The namespaces of OpenDocument by the prefixes that its specification uses. */
export const spaces = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  style: 'urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  draw: 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  svg: 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  form: 'urn:oasis:names:tc:opendocument:xmlns:form:1.0',
  manifest: 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
  dc: 'http://purl.org/dc/elements/1.1/',
  math: 'http://www.w3.org/1998/Math/MathML',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const;

type Prefix = keyof typeof spaces;

const prefixes: ReadonlyMap<string, string> = new Map(Object.entries(spaces).map(([prefix, space]) => [space, prefix]));

/** The name of an element with the prefix of the specification, whatever prefix the file uses: `text:p`. */
export function nameOf({ name, space }: XmlElement): string {
  return `${prefixes.get(space) ?? ''}:${name}`;
}

export function attributeOf({ attributes }: XmlElement, prefix: Prefix, name: string): string | undefined {
  return attributes[`{${spaces[prefix]}}${name}`];
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => isElement(child) && nameOf(child) === name);
}

/** Every element in the tree, the element itself first, in the order of the file. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at]!;
      if (isElement(child)) waiting.push(child);
    }
  }
}
