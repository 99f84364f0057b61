import { breaksAt } from './breaks.ts';
import type { Measure } from './measure.ts';
import { beginsNote, noteLines } from './notes.ts';
import type { Line, Passage } from './types.ts';

/** The passages of a page: those of its text in the order of reading, and the notes at its foot. */
export type PagePassages = { readonly body: readonly Passage[]; readonly notes: readonly Passage[] };

export function passagesOf(lines: readonly Line[], known: Measure): PagePassages {
  const notes = noteLines(lines, known);
  const body = group(
    lines.filter((line) => !notes.has(line)),
    (first, line, next) => breaksAt(first, line, next, known),
  );
  let last = -1;
  const foot = group([...notes], (_first, line, next) => {
    const value = Number.parseInt(line.text, 10);
    if (beginsNote(line, last) && !Number.isNaN(value)) last = value;
    return beginsNote(next, last);
  });
  return {
    body: body.map((one) => ({ kind: one[0]!.cell === undefined ? 'paragraph' : 'cell', lines: one, level: 0, tag: roleOf(one, known) })),
    notes: foot.map((one) => ({ kind: 'footnote', lines: one, level: 0 })),
  };
}

function roleOf([first]: readonly Line[], { elements }: Measure): string | undefined {
  const element = elements[first!.page]?.[first!.element];
  return element?.isContents ? 'TOCI' : element?.role;
}

function group(lines: readonly Line[], breaks: (first: Line, line: Line, next: Line) => boolean): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open && !breaks(open[0]!, open.at(-1)!, line)) open.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** What the lines of a passage say, for comparisons; not the text of the document. */
export function roughText({ lines }: Passage): string {
  return lines.map(({ text }) => text).join(' ');
}
