import type { CodebookCode } from '../../core/coding/types.ts';
import { guidOf } from '../guid.ts';
import { element, textElement } from './markup.ts';

/** Some programs read no note without a date. Ours is no date of anything: the same work gives the same file. */
const NO_DATE = '2000-01-01T00:00:00Z';

export function noteXml(guid: string, name: string, text: string, user: string): string {
  return element('Note', { guid, name, creatingUser: user, creationDateTime: NO_DATE }, textElement('PlainTextContent', text));
}

export function critiqueGuid(code: string): string {
  return guidOf('critique', code);
}

/** The critique behind a code and where it is made, as a note that everything coded so refers to. */
export function critiqueXml({ code, title, definition, sources }: CodebookCode, user: string): string {
  const text = [definition, ...(sources.length > 0 ? [`Sources: ${sources.join('; ')}.`] : [])].filter(Boolean).join('\n\n');
  return noteXml(critiqueGuid(code), `${code}: ${title}`, text, user);
}
