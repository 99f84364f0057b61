import { type Archive, openArchive, rewriteArchive } from '../archive.ts';
import type { Refusal } from '../types.ts';
import { elementsOf, parseXml, type XmlElement } from '../xml/tree.ts';
import { childOf, nameOf } from './names.ts';

/** One XML file of the document. Offsets are UTF-16 in `xml`, a byte order mark counted. */
export type Part = { readonly name: string; readonly xml: string; readonly root: XmlElement };

/** The parts that hold words; flat XML has one for both. `write` makes the file again with other XML in place of the content's. */
export type OdtPackage = {
  readonly content: Part;
  readonly styles: Part | undefined;
  readonly write: (content: string) => Uint8Array | Refusal;
};

const DEEPEST = 400;
const saveAgain = 'open it in the program that wrote it, and save it again as .odt.';

/** Opens an OpenDocument text, packed or as flat XML. */
export function openPackage(name: string, bytes: Uint8Array): OdtPackage | Refusal {
  return isFlat(bytes) ? openFlat(name, bytes) : openPacked(bytes);
}

function isFlat(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte > 32 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return bytes[first] === 0x3c;
}

function openFlat(name: string, bytes: Uint8Array): OdtPackage | Refusal {
  const part = readPart(name, bytes);
  if ('refusal' in part) return part;
  return refusalOfText(part) ?? { content: part, styles: part, write: encode };
}

function openPacked(bytes: Uint8Array): OdtPackage | Refusal {
  const archive = openArchive(bytes);
  if ('refusal' in archive) return archive;
  const refusal = refusalOfManifest(archive);
  if (refusal) return refusal;
  const file = archive.read('content.xml');
  if (!file) return { refusal: `is no OpenDocument text that can be read (content.xml is missing or damaged): ${saveAgain}` };
  const content = readPart('content.xml', file);
  if ('refusal' in content) return content;
  const styleFile = archive.read('styles.xml');
  const styles = styleFile && readPart('styles.xml', styleFile);
  if (styles && 'refusal' in styles) return styles;
  const write = (xml: string): Uint8Array | Refusal => rewriteArchive(archive, new Map([['content.xml', encode(xml)]]));
  return refusalOfText(content) ?? { content, styles, write };
}

/** A file with a password says in its manifest which of its parts are encrypted. */
function refusalOfManifest(archive: Archive): Refusal | undefined {
  const file = archive.read('META-INF/manifest.xml');
  const manifest = file && readPart('META-INF/manifest.xml', file);
  if (!manifest || 'refusal' in manifest) return undefined;
  const isEncrypted = elementsOf(manifest.root).some((entry) => childOf(entry, 'manifest:encryption-data'));
  return isEncrypted
    ? { refusal: 'is protected with a password and cannot be read: open it where it was written, and save a copy without a password.' }
    : undefined;
}

function refusalOfText({ name, root }: Part): Refusal | undefined {
  const body = childOf(root, 'office:body');
  if (childOf(body, 'office:text')) return undefined;
  const found = body && elementsOf(body)[0];
  const what = found ? `it holds ${nameOf(found)}` : `${name} holds no office:body`;
  return { refusal: `is no OpenDocument text (${what}): check the text in it by saving it as .odt.` };
}

function readPart(name: string, bytes: Uint8Array): Part | Refusal {
  const xml = decode(bytes);
  if (xml === undefined) return { refusal: `cannot be read: ${name} is not in UTF-8; ${saveAgain}` };
  const root = parseXml(xml);
  if ('fault' in root) return { refusal: `cannot be read: ${name}, ${placeOf(root.fault)}; ${saveAgain}` };
  if (isDeeper(root)) return { refusal: `cannot be read: ${name} has elements nested more than ${DEEPEST} deep; ${saveAgain}` };
  return { name, xml, root };
}

/** `12:7: unexpected close tag` said in words. */
function placeOf(fault: string): string {
  return fault.replace(/^(\d+):(?:\d+:)?\s*/, 'line $1: ');
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encode(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}

function isDeeper(root: XmlElement): boolean {
  let level: readonly XmlElement[] = [root];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) level = level.flatMap(elementsOf);
  return level.length > 0;
}
