import type { Problem } from '../../core/index.ts';
import type { Imported, Refusal } from '../types.ts';
import { arrange } from './arrange.ts';
import { wordsOf } from './hyphens.ts';
import { joinPassages } from './join.ts';
import { withKinds } from './kinds.ts';
import { BeyondLimit, type Limits, limits } from './limits.ts';
import { createMarker } from './mark.ts';
import { measure } from './measure.ts';
import { openPdf } from './open.ts';
import { inPageOrder } from './order.ts';
import { type Pages, readPages } from './pages.ts';
import { passagesOf } from './passages.ts';
import type { PdfPage } from './types.ts';
import { type Written, write } from './write.ts';

/** Reads a PDF: the words as they stand on its pages become paragraphs, headings, items, cells and notes. */
export async function readPdf(name: string, bytes: Uint8Array, _options?: unknown, within: Limits = limits): Promise<Imported | Refusal> {
  const until = Date.now() + within.milliseconds;
  const opened = await openPdf(bytes, until);
  if ('refusal' in opened) return opened;
  try {
    const read = await readPages(opened, within, until);
    return importedOf(name, bytes, read, until);
  } catch (error) {
    if (error instanceof BeyondLimit) return { refusal: error.refusal };
    return { refusal: 'cannot be read, because something in it is damaged: open it where it was written, and save it again as PDF.' };
  } finally {
    void opened.close();
  }
}

function importedOf(name: string, bytes: Uint8Array, read: Pages, until: number): Imported | Refusal {
  const written = writePages(read.pages, until);
  if (written.layout.blocks.length === 0) return { refusal: read.lost.length > 0 ? unreadable : withoutText };
  const { text, layout } = written;
  return {
    source: { name, format: 'document', text, layout },
    problems: problemsOf(name, read),
    mark: createMarker(bytes, written.placed, read.pages),
  };
}

/** The text of pages and what is known of it. */
function writePages(pages: readonly PdfPage[], until: number): Written {
  const arranged = arrange(pages, until);
  const lines = arranged.flatMap((page) => page.lines);
  const known = measure(
    lines,
    pages.map(({ elements }) => elements),
  );
  const parts = arranged.map((page) => passagesOf(page.lines, known));
  const body = withKinds(
    joinPassages(
      withKinds(
        parts.flatMap((part) => part.body),
        known,
      ),
      known,
    ),
    known,
  );
  const passages = inPageOrder(
    body,
    parts.map(({ notes }) => notes),
    arranged,
  );
  return write(passages, pages, wordsOf(lines.map(({ text }) => text)));
}

const withoutText =
  'has no text that can be read: its pages are probably pictures. Run text recognition (OCR) on it, save it as a searchable PDF, and open that.';
const unreadable = 'has no page that can be read: open it where it was written, and save it again as PDF.';

function problemsOf(name: string, { pictured, lost }: Pages): readonly Problem[] {
  const problems: Problem[] = [];
  if (pictured.length > 0) {
    const message = `${listed(pictured)} without text, probably as a picture, and what stands there was not read: run text recognition (OCR), and save the file as a searchable PDF.`;
    problems.push({ where: name, message: `has ${message}` });
  }
  if (lost.length > 0)
    problems.push({ where: name, message: `has ${listed(lost)} that cannot be read: save the file again as PDF where it was written.` });
  return problems;
}

function listed(labels: readonly string[]): string {
  const some = labels.slice(0, 20).join(', ');
  return `${labels.length === 1 ? 'page' : 'pages'} ${some}${labels.length > 20 ? ' and others' : ''}`;
}
