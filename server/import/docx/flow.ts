import { elementsOf, type XmlElement } from '../xml/tree.ts';
import { changeFlags, count, isShown } from './changes.ts';
import { chosenBranch, isAlternate } from './drawings.ts';
import { closedFields } from './fields.ts';
import { attributeOf, childOf, nameOf } from './names.ts';
import { flush, readParagraph } from './paragraph.ts';
import type { Line, Place, Reader, Story } from './types.ts';

/** Reads paragraphs, tables and what they are wrapped in, in order. */
export function readFlow(reader: Reader, story: Story, parent: XmlElement, place: Place): void {
  readBlocks(reader, story, parent, place);
  readBoxes(reader, story, flush(reader, story, place));
}

function readBlocks(reader: Reader, story: Story, parent: XmlElement, place: Place): void {
  for (const child of elementsOf(parent)) {
    const name = nameOf(child);
    if (name === 'p') readBoxes(reader, story, readParagraph(reader, story, child, place));
    else if (name === 'tbl') readTable(reader, story, child, place);
    else if (name === 'altChunk') reader.unread.set('document', (reader.unread.get('document') ?? 0) + 1);
    else {
      const inner = wrapped(child);
      if (inner) readBlocks(reader, story, inner, place);
    }
  }
}

/** What stands inside something that only wraps: a content control, custom XML, alternatives. */
function wrapped(element: XmlElement): XmlElement | undefined {
  if (isAlternate(element)) return chosenBranch(element);
  const name = nameOf(element);
  if (name === 'sdt') return childOf(element, 'sdtContent');
  return ['customXml', 'ins', 'moveTo', 'txbxContent'].includes(name) ? element : undefined;
}

/** A table of one column is a frame around text, not a table. */
function readTable(reader: Reader, story: Story, table: XmlElement, place: Place): void {
  readBoxes(reader, story, flush(reader, story, place));
  const rows = inside(table, 'tr');
  const isFrame = rows.every((row) => inside(row, 'tc').length < 2);
  for (const row of rows) {
    const flags = place.flags | changeFlags(childOf(row, 'trPr'), 'ins', 'del');
    for (const cell of inside(row, 'tc')) {
      const properties = childOf(cell, 'tcPr');
      const all = flags | changeFlags(properties, 'cellIns', 'cellDel');
      if (all !== place.flags) count(reader.tally, all);
      if (!isShown(all, reader.changes) || isCovered(properties)) continue;
      readFlow(reader, story, cell, isFrame ? { ...place, flags: all } : { kind: 'cell', row, flags: all });
    }
  }
}

/** Whether a cell is merged with the one above it, which covers it. */
function isCovered(properties: XmlElement | undefined): boolean {
  const merge = childOf(properties, 'vMerge');
  return merge !== undefined && attributeOf(merge, 'val') !== 'restart';
}

/** The rows of a table, the cells of a row: what wraps them is looked through. */
function inside(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (nameOf(child) === name) return [child];
    const inner = wrapped(child);
    return inner ? inside(inner, name) : [];
  });
}

/** The text of boxes, which stands by itself after the paragraph in which they hang. */
function readBoxes(reader: Reader, { part, host, kind }: Story, boxes: Line['boxes']): void {
  for (const box of boxes) {
    const name = kind === 'body' || kind === 'box' ? 'a text box' : `a text box in a ${kind}`;
    const inner: Story = { kind: 'box', name, part, host: host ?? box.host, fields: [], closed: closedFields(box.content) };
    readFlow(reader, inner, box.content, { flags: 0 });
  }
}
