import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { closedFields } from './fields.ts';
import { readFlow } from './flow.ts';
import { attributeOf, childOf, nameOf, valueIn } from './names.ts';
import { numeral } from './numerals.ts';
import type { Part } from './package.ts';
import type { Reader } from './types.ts';

type Kind = 'footnote' | 'endnote';

/** Reads the notes that the text refers to, in the order of their marks; each once. `parts` hold them. */
export function readNotes(reader: Reader, parts: Readonly<Record<Kind, Part | undefined>>): void {
  const bodies = { footnote: notesIn(parts.footnote), endnote: notesIn(parts.endnote) };
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const reference of reader.notes.filter((note) => note.kind === kind)) {
      const content = bodies[kind].get(reference.id);
      const part = parts[kind];
      if (!content || !part) continue;
      bodies[kind].delete(reference.id);
      const name = `${kind} ${reference.label.replace(/[[\]]/g, '')}`.trim();
      const story = {
        kind,
        name,
        part,
        host: reference.host,
        fields: [],
        closed: closedFields(content),
        label: reference.label || undefined,
      };
      readFlow(reader, story, content, { kind: 'footnote', flags: 0 });
    }
  }
}

function notesIn(part: Part | undefined): Map<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const note of part ? elementsOf(part.root) : []) {
    const id = attributeOf(note, 'id') ?? '';
    if (!notes.has(id)) notes.set(id, note);
  }
  return notes;
}

/** How marks of notes are counted, as the last section or else the settings say it. */
export function noteFormat(section: XmlElement | undefined, settings: XmlElement | undefined): Reader['noteFormat'] {
  const formats = { footnote: formatOf('footnotePr', 'decimal'), endnote: formatOf('endnotePr', 'lowerRoman') };
  return (kind, count) => numeral(count - 1 + formats[kind].start, formats[kind].format);

  function formatOf(name: string, usual: string): { readonly format: string; readonly start: number } {
    const sources = [section, settings].map((source) => childOf(source, name));
    const said = (what: string): string | undefined => sources.map((source) => valueIn(source, what)).find((value) => value !== undefined);
    const start = Number(said('numStart') ?? 1);
    return { format: said('numFmt') ?? usual, start: Number.isSafeInteger(start) && start >= 0 ? start : 1 };
  }
}

/** The last section of a document, whose properties stand at its end. */
export function lastSection(body: XmlElement): XmlElement | undefined {
  return elementsOf(body).findLast((element) => nameOf(element) === 'sectPr');
}
