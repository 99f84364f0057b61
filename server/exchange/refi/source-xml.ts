import { codePointsOf } from '../../core/coding/code-points.ts';
import type { CodedText, Coding } from '../../core/coding/types.ts';
import { shortLine } from '../../export/clean.ts';
import { guidOf } from '../guid.ts';
import { codeGuid } from './codes-xml.ts';
import { descriptionOf } from './document-description.ts';
import { evenLines } from './even-lines.ts';
import { foundText } from './found-text.ts';
import { content, element, opening, textElement } from './markup.ts';
import { noteXml } from './notes-xml.ts';

/** A document as the project holds it: its XML up to where variables stand, its text, and notes of its own. */
export type SourceXml = { readonly xml: string; readonly text: string; readonly notes: readonly string[] };

/** What the project as a whole knows: GUIDs of users, and of the note that explains a code. */
export type Known = {
  readonly userOf: (coder: string) => string;
  readonly noteOf: (code: string) => string | undefined;
  readonly isMachine: (coder: string) => boolean;
};

/** Units of the words that a selection is named by, which stand there for readers: the offsets say what is coded. */
const LONGEST_NAME = 200;

export function sourceGuid(id: string): string {
  return guidOf('source', id);
}

/** What a document is called in the project, and where its text stands in the archive; without a path it stands in the XML. */
export type Called = { readonly name: string; readonly path: string | undefined };

/** A document with its codings. */
export function sourceXml(document: CodedText, codings: readonly Coding[], known: Known, { name: called, path }: Called): SourceXml {
  const lines = evenLines(document.text);
  const points = codePointsOf(lines.text);
  const notes: string[] = [];
  const guids = createGuids(document.id);
  const parts = codings.map((coding) => {
    const guid = guids(coding);
    if (!coding.span) return { own: codingXml(coding, guid, known, notes) };
    const span = { start: lines.at(coding.span.start), end: lines.at(coding.span.end) };
    const place = { startPosition: points.fromUtf16(span.start), endPosition: points.fromUtf16(span.end) };
    const name = shortLine(lines.text.slice(span.start, span.end), LONGEST_NAME);
    return { selection: selectionXml(coding, guid, { name, ...place }, known, notes) };
  });
  const head = opening('TextSource', { guid: sourceGuid(document.id), name: called, plainTextPath: path });
  const about = textElement('Description', descriptionOf(document, called));
  const inline = path === undefined ? `<PlainTextContent>${content(lines.text)}</PlainTextContent>` : '';
  const xml = [`${head}${about}${inline}`, ...parts.flatMap(({ selection }) => selection ?? []), ...parts.flatMap(({ own }) => own ?? [])];
  return { xml: `${xml.join('\n')}\n`, text: lines.text, notes };
}

type Place = { readonly name: string; readonly startPosition: number; readonly endPosition: number };

/** Beside the coding a selection says what the machine, or else the coder, noted. Programs show that as its comment. */
function selectionXml(coding: Coding, guid: Guid, place: Place, known: Known, notes: string[]): string {
  const { coder, code, found, note } = coding;
  const why = known.isMachine(coder) ? known.noteOf(code) : undefined;
  return element(
    'PlainTextSelection',
    { guid: guid('selection'), ...place, creatingUser: known.userOf(coder) },
    textElement('Description', found ? foundText(found) : (note ?? '')),
    codingXml({ ...coding, found: undefined, ...(!found && { note: undefined }) }, guid, known, notes),
    why === undefined ? '' : element('NoteRef', { targetGUID: why }),
  );
}

/** A coding; what stands in no selection's comment becomes notes of its own. */
function codingXml({ code, coder, found, note }: Coding, guid: Guid, known: Known, notes: string[]): string {
  const texts = [found && foundText(found), note].filter((text) => text !== undefined && text !== '');
  const references = texts.map((text, at) => {
    const own = guid(`note ${at}`);
    notes.push(noteXml(own, code, text!, known.userOf(coder)));
    return element('NoteRef', { targetGUID: own });
  });
  const reference = element('CodeRef', { targetGUID: codeGuid(code) });
  return element('Coding', { guid: guid('coding'), creatingUser: known.userOf(coder) }, reference, ...references);
}

type Guid = (kind: string) => string;

/** GUIDs by what a coding says; where a coder set one code twice on the same words, by their order too. */
function createGuids(document: string): (coding: Coding) => Guid {
  const seen = new Map<string, number>();
  return ({ code, coder, span }) => {
    const key = JSON.stringify([code, coder, span?.start ?? -1, span?.end ?? -1]);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return (kind) => guidOf(kind, document, key, times);
  };
}
