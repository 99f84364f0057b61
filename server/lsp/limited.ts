import { pieceEnd } from '../core/read/pieces.ts';
import type { Read } from './review/reading.ts';

/**
 * A draft as far as it is checked while somebody writes: of one that is longer than `longest` UTF-16 units its first part,
 * with a problem at the top that says so. Offsets into it are offsets into the whole.
 */
export function limited(read: Read, longest: number): Read {
  const { source, problems } = read;
  if (source.text.length <= longest) return read;
  const end = pieceEnd(source.text, 0, longest);
  const share = Math.floor((100 * end) / source.text.length);
  const fault = { kind: 'too-long', share, setting: 'counterframe.longestDraft' } as const;
  const message = `This draft is very long: its first ${share} % is checked while you write, and the rest is not. "${fault.setting}" says how much is; the command line checks all of it.`;
  return {
    ...read,
    source: { ...source, text: source.text.slice(0, end), ...(source.layout && { layout: within(source.layout, end) }) },
    problems: [{ where: source.name, message, fault, span: { start: 0, end: 0 } }, ...problems],
  };
}

type Layout = NonNullable<Read['source']['layout']>;

/** The layout of what stands before an offset. */
function within(layout: Layout, end: number): Layout {
  const isBefore = (span: { readonly end: number }) => span.end <= end;
  return {
    ...layout,
    blocks: layout.blocks.filter(({ span }) => isBefore(span)),
    hidden: layout.hidden.filter(isBefore),
    notes: layout.notes.filter(isBefore),
    directives: layout.directives.filter(({ span }) => isBefore(span)),
    pages: layout.pages.filter(({ start }) => start < end),
  };
}
