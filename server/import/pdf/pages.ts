import { BeyondLimit, inTime, type Limits } from './limits.ts';
import type { OpenPdf } from './open.ts';
import { readPage } from './page.ts';
import type { PdfPage } from './types.ts';

/** The pages of a document; `pictured` are the labels of those without text that show something else, `lost` of those that could not be read. */
export type Pages = { readonly pages: readonly PdfPage[]; readonly pictured: readonly string[]; readonly lost: readonly string[] };

const MOST_LOOKED_AT = 300;

export async function readPages({ document }: OpenPdf, limits: Limits, until: number): Promise<Pages> {
  const count = document.numPages;
  if (count > limits.pages) throw new BeyondLimit(`has more than ${limits.pages} pages and is not read: split it.`);
  const labels = await inTime(
    document.getPageLabels().catch(() => null),
    until,
  );
  const pages: PdfPage[] = [];
  const pictured: string[] = [];
  const lost: string[] = [];
  let characters = 0;
  for (let index = 0; index < count; index++) {
    const label = labels?.[index]?.trim().slice(0, 20) || String(index + 1);
    const page = await inTime(
      document.getPage(index + 1).catch(() => undefined),
      until,
    );
    if (!page) {
      lost.push(label);
      continue;
    }
    const read = await readPage(page, label, limits, until);
    pages.push(read);
    characters += read.runs.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > limits.characters) throw new BeyondLimit(`has more than ${limits.characters} characters and is not read: split it.`);
    if (
      read.runs.length + read.turned.length + read.artifacts.length === 0 &&
      pictured.length < MOST_LOOKED_AT &&
      (await showsPicture(page, until))
    )
      pictured.push(label);
    page.cleanup();
  }
  return { pages, pictured, lost };
}

/** Pictures are not loaded, but what puts them in their place is still there to be seen. */
async function showsPicture(page: { getOperatorList: () => Promise<{ fnArray: readonly number[] }> }, until: number): Promise<boolean> {
  const list = await inTime(
    page.getOperatorList().catch(() => undefined),
    until,
  );
  return list?.fnArray.some((operation) => operation === TRANSFORM || operation >= FIRST_IMAGE) ?? false;
}

/** Numbers of operations of pdf.js: a change of place, and the first of those that paint pictures. */
const TRANSFORM = 12;
const FIRST_IMAGE = 83;
