import type { Span } from '../../core/index.ts';
import { reachOf } from './glyphs.ts';
import { apply, type Matrix } from './matrix.ts';
import type { PdfPage, Placed } from './types.ts';

/** A stretch of one line on a page, upright, in points: `y` is the base line. */
type Stretch = { readonly page: number; readonly x: number; readonly right: number; readonly y: number; readonly size: number };

/** The words of a span on one page: per line the corners, upper left, upper right, lower left, lower right, in the file's coordinates. */
export type Marked = { readonly page: number; readonly quads: readonly (readonly number[])[] };

const ABOVE = 0.82;
const BELOW = 0.24;

/** Where the words of a span (UTF-16, of the document's text) stand, page by page. */
export function rectanglesOf(span: Span, placed: readonly Placed[], pages: readonly PdfPage[]): readonly Marked[] {
  const stretches: Stretch[] = [];
  for (let at = firstAfter(placed, span.start); at < placed.length && placed[at]!.start < span.end; at++) {
    const stretch = stretchOf(placed[at]!, span);
    const last = stretches.at(-1);
    if (last && isOneLine(last, stretch)) stretches[stretches.length - 1] = united(last, stretch);
    else stretches.push(stretch);
  }
  const byPage = new Map<number, number[][]>();
  for (const stretch of stretches) {
    const quads = byPage.get(stretch.page) ?? [];
    quads.push(cornersOf(stretch, pages[stretch.page]!.back as Matrix));
    byPage.set(stretch.page, quads);
  }
  return [...byPage].map(([page, quads]) => ({ page, quads }));
}

/** The first stretch of text that ends after an offset; they are in order. */
function firstAfter(placed: readonly Placed[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placed[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function stretchOf({ start, end, page, run, from }: Placed, span: Span): Stretch {
  const first = from + Math.max(0, span.start - start);
  const last = from + Math.min(end, span.end) - start;
  const { text, x, y, width, size } = run;
  return { page, x: x + reachOf(text, first, width, size), right: x + reachOf(text, last, width, size), y, size };
}

function isOneLine(a: Stretch, b: Stretch): boolean {
  return a.page === b.page && Math.abs(a.y - b.y) < 0.5 * Math.max(a.size, b.size) && b.x - a.right < 2.5 * a.size && b.x > a.x - 1;
}

function united(a: Stretch, b: Stretch): Stretch {
  const large = b.size > a.size ? b : a;
  return { ...a, right: Math.max(a.right, b.right), y: large.y, size: large.size };
}

function cornersOf({ x, right, y, size }: Stretch, back: Matrix): number[] {
  const top = y + ABOVE * size;
  const bottom = y - BELOW * size;
  return [apply(back, x, top), apply(back, right, top), apply(back, x, bottom), apply(back, right, bottom)]
    .flat()
    .map((one) => Math.round(one * 100) / 100);
}
