import type { Layout, Problem } from '../../core/index.ts';
import { readingOf } from '../reading.ts';
import type { Imported, Importer, ImportOptions, Refusal } from '../types.ts';
import { createCounters } from './counting.ts';
import { directivesIn } from './directives.ts';
import { closedFields } from './fields.ts';
import { readFlow } from './flow.ts';
import { readFurniture } from './furniture.ts';
import { markDocx } from './mark/mark.ts';
import { childOf } from './names.ts';
import { lastSection, noteFormat, readNotes } from './notes.ts';
import { readLists } from './numbering.ts';
import { faultText, openPackage, type Package, type Part } from './package.ts';
import { readStyles } from './styles.ts';
import { withTypedItems } from './typed.ts';
import type { Reader, Story } from './types.ts';
import { unreadText } from './unread.ts';
import { newWriter } from './writer.ts';

/** Reads a Word file: its paragraphs, lists, tables, boxes, notes, headers and footers. */
export const readDocx: Importer = async (name, bytes, options) => {
  const opened = openPackage(bytes);
  if ('refusal' in opened) return opened;
  return readPackage(name, opened, options);
};

function readPackage(name: string, opened: Package, { changes }: ImportOptions): Imported | Refusal {
  const { main } = opened;
  const body = childOf(main.root, 'body');
  if (!body) return { refusal: `is damaged (${main.path} has no body): open it in Word or LibreOffice, and save it again.` };
  const faults: string[] = [];
  const part = (type: string): Part | undefined => {
    const found = opened.related(type);
    if (found && 'fault' in found) faults.push(faultText(found));
    return found && 'root' in found ? found : undefined;
  };
  const settings = part('settings')?.root;
  const styles = readStyles(part('styles')?.root);
  const reader: Reader = {
    changes,
    styles,
    lists: readLists(part('numbering')?.root, styles),
    counters: createCounters(),
    writer: newWriter(),
    notes: [],
    noteFormat: noteFormat(lastSection(body), settings),
    noteCounts: { footnote: 0, endnote: 0 },
    comments: new Map(),
    unread: new Map(),
    tally: { insertions: 0, deletions: 0, last: undefined },
  };
  const story: Story = { kind: 'body', name: 'the text', part: main, fields: [], closed: closedFields(body) };
  readFlow(reader, story, body, { flags: 0 });
  readNotes(reader, { footnote: part('footnotes'), endnote: part('endnotes') });
  const host = reader.writer.leaves.find((leaf) => leaf.story === story);
  faults.push(...readFurniture(reader, opened, settings, host && { unit: host.unit, child: host.child }));
  const text = reader.writer.parts.join('');
  const layout = layoutOf(reader, text, part('comments'));
  const problems = [
    ...faults.map((fault) => `${fault}, and was passed over: open the file in Word, and save it again.`),
    ...unreadText(reader.unread),
  ];
  const made = { opened, text, leaves: reader.writer.leaves, styles };
  return {
    source: { name, format: 'document', text, layout },
    problems: problems.map((message): Problem => ({ where: name, message })),
    mark: async (marks, how) => markDocx(made, marks, how),
  };
}

function layoutOf({ writer, comments, tally, changes }: Reader, text: string, part: Part | undefined): Layout {
  const { hidden, notes } = writer;
  const blocks = withTypedItems(writer, text);
  const reading = readingOf(tally, changes);
  const directives = directivesIn(part, comments, blocks);
  return { blocks, hidden, notes, directives, pages: [], ...(reading !== undefined && { reading }) };
}
