import type { Codebook } from '../../core/coding/types.ts';
import { version } from '../../version.ts';
import { guidOf } from '../guid.ts';
import { codeTree } from './code-tree.ts';
import { codeGuid, codeXml } from './codes-xml.ts';
import { element, filled, opening, textElement } from './markup.ts';
import { type CodeSet, workSets } from './sets.ts';

export const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
export const ORIGIN = `Counterframe ${version}`;

const root = {
  xmlns: 'urn:QDA-XML:codebook:1.0',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'urn:QDA-XML:codebook:1.0 http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd',
  origin: ORIGIN,
};

/** A codebook alone (`.qdc`): all codes below their families, and a set for each work that is their source. */
export function codebookXml(codebook: Codebook, used: Iterable<string> = []): string {
  const codes = codeTree(codebook, used).map((node) => codeXml(node, () => undefined));
  const sets = workSets(codebook).map(setXml);
  return `${DECLARATION}${opening('CodeBook', root)}\n${filled('Codes', codes)}${filled('Sets', sets)}</CodeBook>\n`;
}

/** Members of a set have another attribute here than in a project. */
function setXml({ name, codes }: CodeSet): string {
  const members = codes.map((code) => element('MemberCode', { guid: codeGuid(code) }));
  const description = textElement('Description', 'Codes that this work is a source of.');
  return element('Set', { guid: guidOf('set', 'work', name), name }, description, ...members);
}
