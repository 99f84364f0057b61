import { strToU8, zipSync } from 'fflate';
import { type OdtText, readText } from '../../server/import/odt/read.ts';
import type { Changes } from '../../server/import/types.ts';

const spaces = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"',
  'loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'dc="http://purl.org/dc/elements/1.1/"',
]
  .map((space) => ` xmlns:${space}`)
  .join('');

/** What a document is made of, as XML: its text, its automatic and common styles, the headers of its pages. */
export type OdtXml = { readonly body: string; readonly automatic?: string; readonly common?: string; readonly masters?: string };

/** The content.xml of a document. */
export function contentXml({ body, automatic = '' }: OdtXml): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content${spaces}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
}

function stylesXml({ common = '', masters = '' }: OdtXml): string {
  return `<office:document-styles${spaces}><office:styles>${common}</office:styles><office:master-styles>${masters}</office:master-styles></office:document-styles>`;
}

/** A packed document with other files around its text. */
export function odtOf(xml: OdtXml): Uint8Array {
  return zipOf({ 'content.xml': contentXml(xml), 'styles.xml': stylesXml(xml) });
}

/** A package of these files, with what every document has. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const all = { 'META-INF/manifest.xml': '<manifest/>', 'Pictures/1.png': '\u0000\u0001', ...files };
  const entries = Object.entries(all).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], ...Object.fromEntries(entries) });
}

/** The same document as one XML file. */
export function flatOf({ body, automatic = '', common = '', masters = '' }: OdtXml): Uint8Array {
  return strToU8(
    `<office:document${spaces}><office:styles>${common}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${masters}</office:master-styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
  );
}

/** Reads a document that must be readable. */
export function readOk(bytes: Uint8Array, changes: Changes = 'accepted'): OdtText {
  const odt = readText('draft.odt', bytes, { changes });
  if ('refusal' in odt) throw new Error(odt.refusal);
  return odt;
}

/** The text of a document in one view. */
export function textOf(bytes: Uint8Array, changes: Changes = 'accepted'): string {
  return readOk(bytes, changes).source.text;
}
