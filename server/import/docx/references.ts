import { isShown } from './changes.ts';
import { fieldState } from './fields.ts';
import { addWords } from './line.ts';
import { attributeOf, nameOf } from './names.ts';
import { type Anchor, ASIDE, type Line, type Reader, type Story } from './types.ts';

/** Adds the mark of a note, and the note to those that are read. Says whether the mark is of the writer's own making and still to come. */
export function addReference(reader: Reader, story: Story, line: Line, anchor: Anchor, flags: number): boolean {
  if (!isShown(flags, reader.changes) || !fieldState(story.fields).isShown) return false;
  const kind = nameOf(anchor.child) === 'footnoteReference' ? 'footnote' : 'endnote';
  const id = attributeOf(anchor.child, 'id') ?? '';
  const isCustom = /^(?:1|true|on)$/.test(attributeOf(anchor.child, 'customMarkFollows') ?? '');
  const label = isCustom ? '' : `[${reader.noteFormat(kind, ++reader.noteCounts[kind])}]`;
  reader.notes.push({ kind, id, label, host: story.host ?? anchor });
  const start = line.text.length;
  if (addWords(reader, story, line, { anchor, text: label }, flags | ASIDE)) line.notes.push({ start, end: line.text.length });
  return isCustom;
}
