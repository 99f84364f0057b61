import type { CodebookCode, Coder } from '../../core/coding/types.ts';
import { guidOf } from '../guid.ts';
import type { CodeNode } from './code-tree.ts';
import { DECLARATION, ORIGIN } from './codebook-xml.ts';
import { codeGuid, codeXml } from './codes-xml.ts';
import { element, filled, opening, textElement } from './markup.ts';
import { critiqueGuid } from './notes-xml.ts';
import type { CodeSet } from './sets.ts';
import { variableXml } from './values-xml.ts';
import type { VariableType } from './variables.ts';

/** What stands before the sources of a project. */
export type ProjectHead = {
  readonly title: string;
  readonly coders: readonly Coder[];
  readonly codes: readonly CodeNode[];
  readonly types: ReadonlyMap<string, VariableType>;
};

const root = {
  xmlns: 'urn:QDA-XML:project:1.0',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd',
};

/** What tells a machine from people among the users of a project. */
export const MACHINE = 'machine';

export function userGuid(coder: string): string {
  return guidOf('user', coder);
}

export function projectHead({ title, coders, codes, types }: ProjectHead): string {
  const users = coders.map(({ name, isMachine }) => element('User', { guid: userGuid(name), name, ...(isMachine && { id: MACHINE }) }));
  const about = { name: title, origin: ORIGIN, ...(coders.length > 0 && { creatingUserGUID: userGuid(coders[0]!.name) }) };
  const noteOf = ({ code, definition, sources }: CodebookCode) =>
    definition === '' && sources.length === 0 ? undefined : critiqueGuid(code);
  const codebook = filled(
    'Codes',
    codes.map((node) => codeXml(node, noteOf)),
  );
  return [
    `${DECLARATION}${opening('Project', { ...root, ...about })}\n`,
    filled('Users', users),
    codebook && `<CodeBook>\n${codebook}</CodeBook>\n`,
    filled(
      'Variables',
      [...types].map(([name, type]) => variableXml(name, type)),
    ),
  ].join('');
}

/** What follows them. */
export function projectTail(notes: readonly string[], sets: readonly CodeSet[]): string {
  return `${filled('Notes', notes)}${filled('Sets', sets.map(setXml))}</Project>\n`;
}

function setXml({ name, codes }: CodeSet): string {
  const members = codes.map((code) => element('MemberCode', { targetGUID: codeGuid(code) }));
  return element('Set', { guid: guidOf('set', 'family', name), name }, textElement('Description', 'The codes of a family.'), ...members);
}
