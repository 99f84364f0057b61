import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { closedFields } from './fields.ts';
import { readFlow } from './flow.ts';
import { attributeOf, findAll, nameOf, toggleOf } from './names.ts';
import { faultText, type Package, type Part } from './package.ts';
import type { Anchor, Reader } from './types.ts';

const relation = /\/relationships\}id$/;

/**
 * Reads headers and footers, those that say the same once. Those for first and even pages are read where they are
 * shown. `host` is where a comment on them can stand. Returns what is wrong with their parts.
 */
export function readFurniture(
  reader: Reader,
  { main, relations, open }: Package,
  settings: XmlElement | undefined,
  host: Anchor | undefined,
): readonly string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const path of furniturePaths(main.root, settings, (id) => relations.find((candidate) => candidate.id === id)?.path)) {
    if (seen.has(path)) continue;
    seen.add(path);
    const part = open(path);
    if ('fault' in part) faults.push(faultText(part));
    else {
      const text = saidIn(part);
      if (text !== '' && !seen.has(`text ${text}`)) readPart(reader, part, host);
      seen.add(`text ${text}`);
    }
  }
  return faults;
}

function readPart(reader: Reader, part: Part, host: Anchor | undefined): void {
  const kind = part.root.name === 'ftr' ? 'footer' : 'header';
  const story = { kind, name: `the ${kind}`, part, host, fields: [], closed: closedFields(part.root) } as const;
  readFlow(reader, { ...story, fields: [] }, part.root, { flags: 0 });
}

function furniturePaths(root: XmlElement, settings: XmlElement | undefined, pathOf: (id: string) => string | undefined): readonly string[] {
  const hasEven = toggleOf(settings, 'evenAndOddHeaders') ?? false;
  return findAll(root, (element) => nameOf(element) === 'sectPr').flatMap((section) => {
    const hasFirst = toggleOf(section, 'titlePg') ?? false;
    return elementsOf(section)
      .filter((element) => nameOf(element) === 'headerReference' || nameOf(element) === 'footerReference')
      .filter((element) => isUsed(attributeOf(element, 'type') ?? 'default', hasFirst, hasEven))
      .flatMap(({ attributes }) => pathOf(idIn(attributes) ?? '') ?? []);
  });
}

function isUsed(type: string, hasFirst: boolean, hasEven: boolean): boolean {
  if (type === 'first') return hasFirst;
  return type !== 'even' || hasEven;
}

function idIn(attributes: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(attributes).find(([name]) => relation.test(name))?.[1];
}

/** All words of a part, to tell whether another says the same. */
function saidIn({ root, xml }: Part): string {
  return findAll(root, (element) => nameOf(element) === 't')
    .map(({ inner, innerEnd }) => xml.slice(inner, innerEnd))
    .join('\n');
}
