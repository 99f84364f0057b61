import { type Archive, openArchive } from '../archive.ts';
import type { Refusal } from '../types.ts';
import { parseXml, type XmlElement } from '../xml/tree.ts';
import { containerRefusal } from './containers.ts';
import { decodePart } from './encoding.ts';
import { namespaces } from './names.ts';
import { type Relation, readRelations, relationsPath } from './relations.ts';

/** A part of a document as XML and as its tree; `encode` writes XML in the encoding that the part had. */
export type Part = {
  readonly path: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly encode: (xml: string) => Uint8Array;
};

/** What is wrong with a part: that it is missing, too large, or why it is no XML. */
export type PartFault = { readonly path: string; readonly fault: string; readonly isTooLarge?: true };

/** The parts of a Word file; `main` is the document itself. `related` finds a part by its relation to the document. */
export type Package = {
  readonly archive: Archive;
  readonly main: Part;
  readonly relations: readonly Relation[];
  readonly open: (path: string) => Part | PartFault;
  readonly related: (type: string) => Part | PartFault | undefined;
};

const LARGEST_PART = 120_000_000;
const MOST_ELEMENTS = 2_000_000;
const repair = 'open it in Word or LibreOffice, and save it again';

/** Opens a Word file. What cannot be read at all is refused, with the part and what to do. */
export function openPackage(bytes: Uint8Array): Package | Refusal {
  const container = containerRefusal(bytes);
  if (container) return container;
  const archive = openArchive(bytes);
  if ('refusal' in archive) return archive;
  const open = (path: string): Part | PartFault => openPart(archive, path);
  const roots = open('_rels/.rels');
  if ('fault' in roots) return refusalOf(roots);
  const target = readRelations(roots.root, '').find(({ type }) => type === 'officeDocument');
  if (!target) return { refusal: `is no Word document (_rels/.rels names no main part): ${repair}.` };
  const main = open(target.path);
  if ('fault' in main) return refusalOf(main);
  if (main.root.name !== 'document' || !namespaces.includes(main.root.space))
    return { refusal: `is no Word document (${main.path} holds something else): save it as .docx.` };
  const own = open(relationsPath(main.path));
  const relations = 'fault' in own ? [] : readRelations(own.root, main.path);
  const related = (type: string): Part | PartFault | undefined => {
    const relation = relations.find((candidate) => candidate.type === type && !candidate.isExternal);
    return relation && open(relation.path);
  };
  return { archive, main, relations, open, related };
}

function refusalOf(fault: PartFault): Refusal {
  if (fault.isTooLarge) return { refusal: `is too large (${faultText(fault)}): split the document.` };
  return { refusal: `is damaged (${faultText(fault)}): ${repair}.` };
}

/** What is wrong with a part, as it stands in a message. */
export function faultText({ path, fault }: PartFault): string {
  return `${path} ${fault}`;
}

function openPart(archive: Archive, path: string): Part | PartFault {
  const entry = archive.entries.find(({ name }) => name === path) ?? archive.entries.find(({ name }) => same(name, path));
  if (!entry) return { path, fault: 'is missing' };
  if (entry.size > LARGEST_PART) return { path, fault: `has more than ${LARGEST_PART / 1_000_000} MB of text`, isTooLarge: true };
  const bytes = archive.read(entry.name);
  const decoded = bytes && decodePart(bytes);
  if (!decoded) return { path, fault: bytes ? 'is neither UTF-8 nor UTF-16' : 'cannot be unpacked' };
  if (holdsTooMany(decoded.text)) return { path, fault: `has more than ${MOST_ELEMENTS / 1_000_000} million elements`, isTooLarge: true };
  const root = parseXml(decoded.text);
  if ('fault' in root) return { path, fault: faultOf(root.fault) };
  return { path: entry.name, xml: decoded.text, root, encode: decoded.encode };
}

/** Whether XML has more start tags than there should be memory for. */
function holdsTooMany(xml: string): boolean {
  let count = 0;
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at + 1)) {
    if (xml[at + 1] !== '/' && ++count > MOST_ELEMENTS) return true;
  }
  return false;
}

function same(name: string, path: string): boolean {
  return name.length === path.length && name.toLowerCase() === path.toLowerCase();
}

/** `3:12: unclosed tag` as words: the line, then what is wrong. */
function faultOf(fault: string): string {
  const match = /^(\d+)(?::\d+)?:\s*([\s\S]*)$/.exec(fault);
  return match ? `is no well-formed XML in line ${match[1]}: ${match[2]!.slice(0, 120)}` : `is no well-formed XML: ${fault.slice(0, 120)}`;
}
