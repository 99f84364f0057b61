import { SaxesParser } from 'saxes';

/** An element; `name` is its local name, `space` the URI of its namespace. Offsets are UTF-16 in the XML, half-open. */
export type XmlElement = {
  readonly kind: 'element';
  readonly name: string;
  readonly space: string;
  /** By local name, or by `{URI}name` where the name has a namespace. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** After the start tag; of an empty-element tag also the end. */
  readonly inner: number;
  /** Before the end tag. */
  innerEnd: number;
  end: number;
  readonly parent: XmlElement | undefined;
  readonly children: (XmlElement | XmlText)[];
};

/** Character data between two tags, as it stands in the XML; `isRaw` in a CDATA section, which holds no references. */
export type XmlText = { readonly kind: 'text'; readonly start: number; readonly end: number; readonly isRaw: boolean };

export function isElement(node: XmlElement | XmlText): node is XmlElement {
  return node.kind === 'element';
}

export function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter(isElement);
}

export type XmlFault = { readonly fault: string };

const DEEPEST = 2_000;
const MOST_ELEMENTS = 4_000_000;

/** Reads XML as a tree whose offsets lead back to its text. Anything not well-formed is a fault with its line; entities are never expanded. */
export function parseXml(text: string): XmlElement | XmlFault {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: XmlElement | undefined;
  let open: XmlElement | undefined;
  let depth = 0;
  let elements = 0;
  let last = 0;
  const textUpTo = (end: number): void => {
    if (open && end > last) open.children.push({ kind: 'text', start: last, end, isRaw: false });
  };
  const tagStart = (): number => Math.max(last, text.lastIndexOf('<', parser.position - 1));
  const hidden = (opening: string) => (): void => {
    const start = Math.max(last, text.indexOf(opening, last));
    textUpTo(start);
    last = Math.max(last, parser.position);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const start = tagStart();
    textUpTo(start);
    last = parser.position;
    if (++depth > DEEPEST) throw new Error(`${parser.line}: elements are nested more than ${DEEPEST} deep`);
    if (++elements > MOST_ELEMENTS) throw new Error(`${parser.line}: there are more than ${MOST_ELEMENTS} elements`);
    const element: XmlElement = {
      kind: 'element',
      name: local,
      space: uri,
      attributes: attributesOf(Object.values(attributes)),
      start,
      inner: last,
      innerEnd: last,
      end: last,
      parent: open,
      children: [],
    };
    open?.children.push(element);
    root ??= element;
    open = element;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const element = open!;
    if (!isSelfClosing) {
      const start = tagStart();
      textUpTo(start);
      element.innerEnd = start;
      element.end = parser.position;
    }
    last = parser.position;
    depth--;
    open = element.parent;
  });
  parser.on('comment', () => {
    const start = Math.max(last, text.indexOf('<!--', last));
    textUpTo(start);
    last = parser.position + 1;
  });
  parser.on('cdata', () => {
    const start = Math.max(last, text.indexOf('<![CDATA[', last));
    textUpTo(start);
    if (open && parser.position - 3 > start + 9)
      open.children.push({ kind: 'text', start: start + 9, end: parser.position - 3, isRaw: true });
    last = parser.position;
  });
  parser.on('processinginstruction', hidden('<?'));
  parser.on('xmldecl', hidden('<?'));
  parser.on('doctype', hidden('<!'));
  try {
    parser.write(text).close();
  } catch (error) {
    return { fault: error instanceof Error ? error.message.replace(/\.$/, '') : String(error) };
  }
  return root ?? { fault: '1: there is no element' };
}

function attributesOf(
  attributes: readonly { readonly local: string; readonly uri: string; readonly value: string }[],
): Readonly<Record<string, string>> {
  const entries = attributes.map(({ local, uri, value }) => [uri === '' ? local : `{${uri}}${local}`, value] as const);
  return Object.fromEntries(entries);
}
