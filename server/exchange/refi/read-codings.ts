import type { CodedText, Coding } from '../../core/coding/types.ts';
import type { Span } from '../../core/types.ts';
import type { ArchiveText } from './archive-texts.ts';
import { foundIn } from './found-text.ts';
import type { Locate } from './positions.ts';
import type { RawProject } from './raw-project.ts';
import type { ReadCoding, ReadSelection, ReadSource } from './read-sources.ts';

/** Gives the codings of a source, those of the whole first. What cannot be kept is told by `add`. */
export function codingsReader(
  raw: RawProject,
  textOf: (path: string) => ArchiveText,
  add: (what: string, which: string) => void,
): (source: ReadSource, document: CodedText, locate: Locate) => Coding[] {
  const notesOf = (guids: readonly string[]): readonly string[] =>
    guids
      .filter((guid) => !raw.explaining.has(guid))
      .map((guid) => raw.notes.get(guid))
      .flatMap((note) => (note === undefined ? [] : 'text' in note ? note.text : textIn(textOf(note.path))));

  const codingOf = (document: CodedText, coding: ReadCoding, span: Span | undefined, texts: readonly string[]): Coding[] => {
    const code = raw.codes.pathOf.get(coding.code);
    if (code === undefined) {
      add('codings are of no code of the project and are left out', document.name);
      return [];
    }
    const user = raw.users.get(coding.user);
    const coder = user?.name ?? (coding.user || 'unnamed coder');
    const all = [...texts, ...notesOf(coding.notes)].filter((text) => text !== '');
    const found = user?.isMachine ? all.map(foundIn).find((one) => one !== undefined) : undefined;
    const note = all.filter((text) => !(found && foundIn(text))).join('\n\n');
    return [{ document: document.id, coder, code, ...(span && { span }), ...(note !== '' && { note }), ...(found && { found }) }];
  };

  const selected = (document: CodedText, selection: ReadSelection, locate: Locate): Coding[] => {
    const { start, end, codings } = selection;
    if (codings.length === 0) {
      add('selections have no code and are left out', document.name);
      return [];
    }
    const span = locate(start, end);
    if (!span) {
      const place = Number.isNaN(start) || Number.isNaN(end) ? 'at no number' : `${start} to ${end}`;
      add('selections lie outside of their text and are left out', `${document.name}, ${place}, of ${document.text.length} units`);
      return [];
    }
    const texts = [selection.comment, ...notesOf(selection.notes)];
    return codings.flatMap((coding) => codingOf(document, coding, span, texts));
  };

  return (source, document, locate) => {
    for (let at = 0; at < source.onPages; at++) add('codings of places on pages are left out: only texts are read', document.name);
    return [
      ...source.codings.flatMap((coding) => codingOf(document, coding, undefined, [])),
      ...source.selections.flatMap((selection) => selected(document, selection, locate)),
    ];
  };
}

function textIn(text: ArchiveText): string {
  return 'text' in text ? text.text : '';
}
