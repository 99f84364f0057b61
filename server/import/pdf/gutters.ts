import { rowsOf } from './fragments.ts';
import type { Fragment } from './types.ts';

/** White space between two columns: the right one begins at `x`; `top` and `bottom` are the base lines of the first and last fragment beside it. */
export type Gutter = { readonly x: number; readonly top: number; readonly bottom: number };

const NARROWEST_COLUMN = 5;
const FEWEST_LINES = 2;
const MOST_CANDIDATES = 60;

/** The longest white space with lines of words on both sides, of those alike the leftmost, or undefined where there are no columns. */
export function gutterOf(fragments: readonly Fragment[]): Gutter | undefined {
  const sorted = [...fragments].sort((a, b) => b.y - a.y);
  let best: { gutter: Gutter; height: number } | undefined;
  for (const x of candidates(fragments)) {
    for (const stretch of uncrossed(sorted, x)) {
      const height = heightBeside(stretch, x);
      const isBetter = !best || height > 1.05 * best.height || (height > 0.95 * best.height && x < best.gutter.x);
      if (height > 0 && isBetter) best = { gutter: { x, ...reachOf(stretch, x) }, height };
    }
  }
  return best?.gutter;
}

/** What stands on the left above the first line on the right is read before both, with what is above. */
function reachOf(stretch: readonly Fragment[], x: number): Pick<Gutter, 'top' | 'bottom'> {
  const right = stretch.find((one) => one.x >= x)!;
  const top = stretch.find((one) => one.x >= x || one.y <= right.y + right.size)!;
  return { top: top.y, bottom: stretch.at(-1)!.y };
}

/** Where several fragments begin, the most common places first. */
function candidates(fragments: readonly Fragment[]): readonly number[] {
  const starts = new Map<number, { count: number; x: number }>();
  for (const { x } of fragments) {
    const key = Math.round(x / 3);
    const known = starts.get(key);
    if (known) starts.set(key, { count: known.count + 1, x: Math.min(known.x, x) });
    else starts.set(key, { count: 1, x });
  }
  const common = [...starts.values()].filter(({ count }) => count >= FEWEST_LINES).sort((a, b) => b.count - a.count);
  return common.slice(0, MOST_CANDIDATES).map(({ x }) => x - 0.5);
}

/** The longest stretches, from the top down, in which no fragment reaches over `x`. */
function uncrossed(sorted: readonly Fragment[], x: number): readonly (readonly Fragment[])[] {
  const stretches: Fragment[][] = [[]];
  for (const fragment of sorted) {
    if (fragment.x < x && fragment.right > x - 2) stretches.push([]);
    else stretches.at(-1)!.push(fragment);
  }
  return stretches.filter((stretch) => stretch.length >= 2 * FEWEST_LINES).map((stretch) => clearOf(stretch, sorted, x));
}

/** Fragments on one base line with one that crosses are no column. */
function clearOf(stretch: readonly Fragment[], sorted: readonly Fragment[], x: number): readonly Fragment[] {
  const crossing = new Set(sorted.filter((one) => one.x < x && one.right > x - 2).map(({ y }) => Math.round(y)));
  return stretch.filter(({ y }) => ![-2, -1, 0, 1, 2].some((step) => crossing.has(Math.round(y) + step)));
}

/** How high columns stand beside each other at `x`; 0 where one side is too narrow or too short to be a column. */
function heightBeside(stretch: readonly Fragment[], x: number): number {
  const left = stretch.filter((one) => one.x < x);
  const right = stretch.filter((one) => one.x >= x);
  if (!isColumn(left) || !isColumn(right)) return 0;
  const size = middleOf(stretch.map((one) => one.size));
  if (Math.min(...right.map((one) => one.x)) - Math.max(...left.map((one) => one.right)) < 0.5 * size) return 0;
  const top = Math.min(left[0]!.y, right[0]!.y);
  const bottom = Math.max(left.at(-1)!.y, right.at(-1)!.y);
  return Math.max(0, top - bottom + size);
}

/** Labels of a list and numbers of pages stand one below the other too, but are narrow. */
function isColumn(side: readonly Fragment[]): boolean {
  const rows = rowsOf(side).map((row) => ({ x: Math.min(...row.map(({ x }) => x)), right: Math.max(...row.map(({ right }) => right)) }));
  if (rows.length < FEWEST_LINES) return false;
  const reach = Math.max(...rows.map(({ right }) => right)) - Math.min(...rows.map(({ x }) => x));
  const size = middleOf(side.map((one) => one.size));
  return reach / size >= NARROWEST_COLUMN && middleOf(rows.map(({ x, right }) => right - x)) >= NARROWEST_COLUMN * 0.8 * size;
}

function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
