import { rowsOf } from './fragments.ts';
import type { Fragment, PdfPage, Run } from './types.ts';

/** A row at the edge of a page: `key` is what it says, figures left out. */
type EdgeRow = { readonly key: string; readonly text: string; readonly y: number; readonly fragments: readonly Fragment[] };
type Edges = { readonly page: PdfPage; readonly top: readonly EdgeRow[]; readonly bottom: readonly EdgeRow[] };

const EDGE = 0.14;
const MOST_ROWS = 4;
const number = /^\W*(?:page\s+|p\.\s*)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:\/|of|\|)\s*\d{1,4})?\W*$/i;

/** The runs of running heads and feet and of page numbers: what comes back at the same place on other pages, seen from the edge. */
export function furnitureOf(pages: readonly PdfPage[], fragments: readonly (readonly Fragment[])[]): ReadonlySet<Run> {
  const largest = 1.3 * usualSize(fragments);
  const edges = pages.map((page, index) => edgesOf(page, fragments[index]!, largest));
  const counts = new Map<string, number>();
  for (const { top, bottom } of edges) {
    for (const key of new Set([...top, ...bottom].flatMap((row) => keysOf(row)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = pages.length > 6 ? 3 : 2;
  const found = new Set<Run>();
  for (const { page, top, bottom } of edges) {
    for (const rows of [top, bottom]) {
      for (const row of rows) {
        const repeats = Math.max(0, ...keysOf(row).map((key) => counts.get(key)!)) >= least;
        if (!repeats && !isPageNumber(row, page, rows.indexOf(row))) break;
        for (const run of row.fragments.flatMap(({ runs }) => runs)) found.add(run);
      }
    }
  }
  return found;
}

/** What is much larger than the text is a heading, even where the next chapter's stands at the same place. */
function usualSize(fragments: readonly (readonly Fragment[])[]): number {
  const sizes = fragments.flat().flatMap(({ runs }) => runs.map(({ size }) => size));
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 12;
}

function edgesOf(page: PdfPage, fragments: readonly Fragment[], largest: number): Edges {
  const rows = rowsOf(fragments).map((row) => edgeRow(row));
  const top = untilLarge(rows.slice(0, MOST_ROWS), largest).filter(({ y }) => y > page.height * (1 - EDGE));
  const bottom = untilLarge(rows.slice(-MOST_ROWS).reverse(), largest).filter(({ y }) => y < page.height * EDGE);
  return { page, top, bottom };
}

function untilLarge(rows: readonly EdgeRow[], largest: number): readonly EdgeRow[] {
  const end = rows.findIndex(({ fragments }) => fragments.some(({ size }) => size > largest));
  return end < 0 ? rows : rows.slice(0, end);
}

function edgeRow(row: readonly Fragment[]): EdgeRow {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const text = sorted
    .map(({ runs }) => runs.map((run) => run.text).join(' '))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const key = text.replace(/\d+|\b[ivxl]+\b/g, '#').replace(/\s/g, '');
  return { key, text, y: row[0]!.y, fragments: row };
}

/** Places a little apart are the same: a row has the keys of both grids that it lies on. */
function keysOf({ key, y }: EdgeRow): readonly string[] {
  return [`${key}@${Math.floor(y / 8)}`, `${key}@${Math.floor(y / 8 + 0.5)}.5`];
}

/** A number alone at the very edge that is the page's own; in a single page there is nothing to compare it with. */
function isPageNumber({ text, y }: EdgeRow, { index, label, height }: PdfPage, place: number): boolean {
  const match = number.exec(text);
  if (!match || place > 0 || (y > height * 0.09 && y < height * 0.91)) return false;
  return match[1] === label || match[1] === String(index + 1) || /page|of|\//i.test(text);
}
