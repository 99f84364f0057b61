import type { XmlElement, XmlText } from '../xml/tree.ts';
import { addAtom, addSign, addText, hide, type Origin } from './draft.ts';
import { countOf } from './list-levels.ts';
import { attributeOf, nameOf } from './names.ts';
import { openSign, type Reader, readMuted, say, stateOf } from './reader.ts';
import { isHidden } from './styles.ts';

/** Where words stand, and what reads the words of a deletion whose place is met. */
export type Place = Omit<Origin, 'part' | 'state'> & { readonly onDeletion: (mark: XmlElement) => void };

const MOST_BLANKS = 40;

/** Elements in a paragraph that hold no words of it. */
const wordless: ReadonlySet<string> = new Set([
  'text:soft-page-break',
  'text:script',
  'text:tracked-changes',
  'office:event-listeners',
  'office:forms',
  'svg:title',
  'svg:desc',
]);

/** Elements whose words stand in the paragraph as if they were not there. */
const transparent: ReadonlySet<string> = new Set(['text:a', 'text:meta']);

/** Reads what stands in an element of a paragraph. */
export function readInline(reader: Reader, element: XmlElement, place: Place): void {
  const inside = { ...place, parent: element };
  for (const child of element.children) {
    if (child.kind === 'text') readText(reader, child, inside);
    else readElement(reader, child, inside);
  }
}

/** Words that are not shown still say whether a blank that follows them is the first. */
function readText(reader: Reader, node: XmlText, place: Place): void {
  if (reader.muted === 0) return say(reader, place, (draft, origin) => addText(draft, node, origin));
  if (reader.current) reader.current.draft.dropsBlanks = /[ \t\n\r]/.test(reader.part.xml[node.end - 1]!);
}

function readElement(reader: Reader, element: XmlElement, place: Place): void {
  const name = nameOf(element);
  const isShown = (style: string | undefined): boolean => !isHidden(reader.styles.text, style);
  if (wordless.has(name)) return;
  if (transparent.has(name)) return readInline(reader, element, place);
  switch (name) {
    case 'text:span':
      return readMuted(reader, !isShown(attributeOf(element, 'text', 'style-name')), () => readInline(reader, element, place));
    case 'text:s':
      return readAtom(reader, ' '.repeat(Math.min(MOST_BLANKS, countOf(attributeOf(element, 'text', 'c')) ?? 1)), element, place);
    case 'text:tab':
      return readAtom(reader, '\t', element, place);
    case 'text:line-break':
      return readAtom(reader, '\n', element, place);
    case 'text:note':
      return readNote(reader, element, place);
    case 'text:ruby-text':
      return readRuby(reader, element, place);
    case 'office:annotation':
    case 'office:annotation-end':
      reader.current?.draft.points.push({ element, at: reader.current.draft.length });
      return;
    case 'text:change':
      return place.onDeletion(element);
    case 'text:change-start':
      return beginInsertion(reader, element);
    case 'text:change-end':
      return endInsertion(reader, element);
    default:
      return name.startsWith('draw:') || name.startsWith('table:')
        ? readAnchored(reader, element)
        : readField(reader, element, name, place);
  }
}

function readAtom(reader: Reader, text: string, element: XmlElement, place: Place): void {
  if (reader.muted === 0) say(reader, place, (draft, origin) => addAtom(draft, text, origin.atom ?? element, origin));
  else if (reader.current) reader.current.draft.dropsBlanks = false;
}

/** The mark of a note; the note itself is read after the paragraph. */
function readNote(reader: Reader, element: XmlElement, place: Place): void {
  if (!reader.current) return;
  const citation = element.children.find((child): child is XmlElement => child.kind === 'element' && child.name === 'note-citation');
  const start = reader.current.draft.length;
  if (citation) readInline(reader, citation, { ...place, atom: place.atom ?? element });
  const { draft } = reader.current;
  if (draft.length > start) draft.notes.push({ start, end: draft.length });
  readAnchored(reader, element);
}

function readAnchored(reader: Reader, element: XmlElement): void {
  if (reader.muted === 0) reader.current?.apart.push({ element, state: stateOf(reader) });
}

/** How words are said, which stands above or beside them. */
function readRuby(reader: Reader, element: XmlElement, place: Place): void {
  const { current } = reader;
  if (!current || reader.muted > 0) return;
  const start = current.draft.length;
  addSign(current.draft, ' (');
  readInline(reader, element, place);
  addSign(current.draft, ')');
  hide(current.draft, start, current.draft.length);
}

/** A field shows what stands in it, unless it says otherwise. Numbers of pages in margins are no words. */
function readField(reader: Reader, element: XmlElement, name: string, place: Place): void {
  const isMuted = attributeOf(element, 'text', 'display') === 'none' || attributeOf(element, 'text', 'is-hidden') === 'true';
  const start = reader.current?.draft.length ?? 0;
  readMuted(reader, isMuted, () => readInline(reader, element, { ...place, atom: place.atom ?? element }));
  const { current } = reader;
  if (current && reader.isMargin && /^text:page-(?:number|count)$/.test(name)) hide(current.draft, start, current.draft.length);
}

export function beginInsertion(reader: Reader, element: XmlElement): void {
  const id = attributeOf(element, 'text', 'change-id') ?? '';
  if (!reader.regions.get(id)?.isInsertion || reader.base !== 'kept' || reader.inserting.has(id)) return;
  reader.inserting.add(id);
  if (reader.view === 'original') reader.muted++;
}

export function endInsertion(reader: Reader, element: XmlElement): void {
  if (!reader.inserting.delete(attributeOf(element, 'text', 'change-id') ?? '')) return;
  if (reader.view === 'original') reader.muted--;
  if (reader.current) openSign(reader.current, '');
}
