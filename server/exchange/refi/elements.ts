import { SaxesParser } from 'saxes';

/** An element as it was read: `name` has no prefix, `text` is what stands between its own tags and not in its children. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** Elements that hold lists: what stands in them is handed on one by one, so that a project is never held whole. */
const lists = new Set(['Project', 'CodeBook', 'Codes', 'Users', 'Variables', 'Cases', 'Sources', 'Notes', 'Links', 'Sets', 'Graphs']);

const DEEPEST = 500;
const MOST_ELEMENTS = 8_000_000;

/**
 * Reads a project or a codebook piece by piece. `handle` is given each element of a list with the list's name, and the root
 * with an empty one, without children, first. What is wrong is told with its line; then nothing that was read may be used.
 */
export function readElements(parts: Iterable<string>, handle: (list: string, element: Element) => void): string | undefined {
  const parser = new SaxesParser({ position: true });
  const containers: string[] = [];
  const open: Open[] = [];
  let elements = 0;
  const refuse = (message: string): never => {
    throw new Error(`${parser.line}: ${message}`);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => refuse('it has a DOCTYPE, and projects have none'));
  parser.on('opentag', ({ name: qualified, attributes }) => {
    if (++elements > MOST_ELEMENTS) refuse(`there are more than ${MOST_ELEMENTS} elements`);
    if (containers.length + open.length > DEEPEST) refuse(`elements are nested more than ${DEEPEST} deep`);
    const element: Open = { name: local(qualified), attributes: unprefixed(attributes as Record<string, string>), children: [], text: '' };
    const isList = open.length === 0 && lists.has(element.name) && !(element.name === 'CodeBook' && containers.at(-1) === 'Codes');
    if (!isList) return void open.push(element);
    if (containers.length === 0) handle('', element);
    containers.push(element.name);
  });
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return void containers.pop();
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else handle(containers.at(-1) ?? '', element);
  });
  try {
    for (const part of parts) parser.write(part);
    parser.close();
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  }
}

export function childrenOf({ children }: Element, name: string): readonly Element[] {
  return children.filter((child) => child.name === name);
}

export function childOf({ children }: Element, name: string): Element | undefined {
  return children.find((child) => child.name === name);
}

/** What a GUID is compared by: programs write them with and without braces, in both cases. */
export function guidKey(guid: string | undefined): string {
  return (guid ?? '')
    .trim()
    .replace(/^\{(.*)\}$/, '$1')
    .toLowerCase();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attributes of the exchange have no prefix; those that have one are of others. */
function unprefixed(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.includes(':')));
}
