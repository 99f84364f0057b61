import type { CodebookCode } from '../../core/coding/types.ts';
import { guidOf } from '../guid.ts';
import { codeDescription } from './code-description.ts';
import type { CodeNode } from './code-tree.ts';
import { element, textElement } from './markup.ts';

export function codeGuid(path: string): string {
  return guidOf('code', path);
}

/** A code with those below it. `noteOf` gives the note that explains a code, where the format has notes. */
export function codeXml({ path, name, title, code, children }: CodeNode, noteOf: (code: CodebookCode) => string | undefined): string {
  const description = code ? codeDescription(code, name) : title === name ? '' : title;
  const note = code && noteOf(code);
  return element(
    'Code',
    { guid: codeGuid(path), name, isCodable: String(code !== undefined), color: code && colour(code) },
    textElement('Description', description),
    note === undefined ? '' : element('NoteRef', { targetGUID: note }),
    ...children.map((child) => `\n${codeXml(child, noteOf)}`),
  );
}

function colour({ colour: value }: CodebookCode): string | undefined {
  return /^#[\da-f]{6}$/i.test(value) ? value : undefined;
}
