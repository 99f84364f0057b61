import { PermissionFlag } from 'unpdf/pdfjs';
import type { Imported, Mark, Marked, MarkOptions, Refusal } from '../types.ts';
import { hasIndex } from './intact.ts';
import { inTime, limits } from './limits.ts';
import { openPdf } from './open.ts';
import { type Marked as OnPage, rectanglesOf } from './rectangles.ts';
import type { PdfPage, Placed } from './types.ts';

const damaged = 'cannot be marked, because something in it is damaged: save it again as PDF where it was written, and mark that.';
const locked = 'does not allow notes, as its writers have set it: ask them for a copy that does.';
const HIGHLIGHT = 9;
const COLOUR = [255, 214, 102];

/** Writes copies of a PDF with a highlight on the words of each mark and its note as the highlight's contents. */
export function createMarker(bytes: Uint8Array, placed: readonly Placed[], pages: readonly PdfPage[]): Imported['mark'] {
  return async (marks, options) => {
    if (!hasIndex(bytes)) return { refusal: damaged };
    const found = marks.map((mark) => ({ mark, on: rectanglesOf(mark.span, placed, pages) }));
    const left = found.filter(({ on }) => on.length === 0).map(({ mark }) => ({ mark, reason: 'no words of the page stand there' }));
    const notes = found.flatMap(({ mark, on }) => on.map((where) => noteOf(mark, where, pages[where.page]!, options)));
    const saved = notes.length === 0 ? new Uint8Array(bytes) : await save(bytes, notes);
    return saved instanceof Uint8Array ? ({ bytes: saved, left } satisfies Marked) : saved;
  };
}

/** A highlight in the words of pdf.js; colours count to 255, coordinates are those of the file. */
function noteOf({ paragraphs }: Mark, { quads }: OnPage, page: PdfPage, { author, date }: MarkOptions) {
  const corners = quads.flat();
  const across = corners.filter((_, index) => index % 2 === 0);
  const up = corners.filter((_, index) => index % 2 === 1);
  const rect = [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
  const when = new Date(date);
  return {
    annotationType: HIGHLIGHT,
    color: COLOUR,
    opacity: 0.6,
    quadPoints: corners,
    outlines: quads.map(([ax, ay, bx, by, cx, cy, dx, dy]) => [ax, ay, bx, by, dx, dy, cx, cy]),
    rect,
    pageIndex: page.index,
    rotation: 0,
    user: legible(author),
    date: Number.isNaN(when.getTime()) ? undefined : when,
    popup: { contents: legible(paragraphs.join('\n')), rect: [rect[2]!, rect[3]! - 100, rect[2]! + 200, rect[3]!] },
  };
}

/**
 * In strings of a PDF an escape sign begins the name of a language: readers would leave out the words after it. Half of a pair makes
 * the string unreadable.
 */
function legible(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}]/gu, '\ufffd');
}

/** The file as it was, with the notes after its end. */
async function save(bytes: Uint8Array, notes: readonly object[]): Promise<Uint8Array | Refusal> {
  const until = Date.now() + limits.milliseconds;
  const opened = await openPdf(bytes, until);
  if ('refusal' in opened) return opened;
  try {
    const allowed = await inTime(opened.document.getPermissions(), until);
    if (allowed && !allowed.includes(PermissionFlag.MODIFY_ANNOTATIONS)) return { refusal: locked };
    for (const [index, note] of notes.entries()) opened.document.annotationStorage.setValue(`pdfjs_internal_editor_${index}`, note);
    return await inTime(opened.document.saveDocument(), until);
  } catch {
    return { refusal: damaged };
  } finally {
    void opened.close();
  }
}
