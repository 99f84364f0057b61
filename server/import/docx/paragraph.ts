import type { XmlElement } from '../xml/tree.ts';
import { count, endFlags, isJoined } from './changes.ts';
import { readInline } from './inline.ts';
import { isListing, kindOf } from './kinds.ts';
import { closeSign, newLine } from './line.ts';
import { childOf } from './names.ts';
import { type Properties, propertiesOf } from './properties.ts';
import type { Line, Place, Reader, Story } from './types.ts';
import { addBlock, separate, write, writeLine } from './writer.ts';

/** Reads a paragraph as a block, or as the beginning of the next one where its end is gone. Returns the boxes that hang in it. */
export function readParagraph(reader: Reader, story: Story, paragraph: XmlElement, place: Place): Line['boxes'] {
  const line = story.line ?? newLine();
  story.line = undefined;
  const own = childOf(paragraph, 'pPr');
  const properties = propertiesOf(reader, paragraph);
  line.isHidden = properties.style.isHidden ?? false;
  readInline(reader, story, line, paragraph, place.flags);
  count(reader.tally, endFlags(own) | place.flags);
  if (isJoined(own, reader.changes)) {
    story.line = line;
    return [];
  }
  commit(reader, story, line, properties, place);
  return line.boxes;
}

/** Writes a paragraph that nothing goes on with. */
export function flush(reader: Reader, story: Story, place: Place): Line['boxes'] {
  const { line } = story;
  story.line = undefined;
  if (!line) return [];
  commit(reader, story, line, { style: reader.styles.paragraph(undefined) }, place);
  return line.boxes;
}

function commit(reader: Reader, story: Story, line: Line, properties: Properties, place: Place): void {
  const { writer } = reader;
  closeSign(line);
  const { item } = properties;
  const marker = item && reader.counters(item.id, item.list, item.depth);
  if (line.text.trim() === '') return placeComments(reader, line, writer.length);
  const { kind, level } = kindOf(properties, line.text.trim(), place);
  const isListed = line.isListed || isListing(properties.style);
  separate(writer, { kind: isListed ? 'listing' : kind, row: place.row });
  const start = writer.length;
  const mark = story.label ?? marker?.text ?? '';
  const gap = mark === '' || /^\s/.test(line.text) ? '' : story.label === undefined ? (marker?.gap ?? '') : ' ';
  if (mark !== '') write(writer, mark + gap);
  const hasMarker = mark !== '' && (kind === 'item' || kind === 'footnote');
  story.label = undefined;
  const prefix = writer.length - start;
  const at = writeLine(writer, line);
  placeComments(reader, line, at);
  if (isListed) return;
  const span = { start, end: writer.length };
  const text = `${'.'.repeat(prefix)}${line.text}`;
  addBlock(writer, hasMarker ? { kind, span, level, marker: { start, end: start + mark.length } } : { kind, span, level }, text);
}

/** Remembers where comments begin and end in the text. */
function placeComments({ comments }: Reader, line: Line, by: number): void {
  for (const { id, kind, at } of line.comments) {
    const range = comments.get(id) ?? {};
    comments.set(id, { ...range, [kind]: at + by });
  }
}
