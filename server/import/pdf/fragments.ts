import type { Fragment, Run } from './types.ts';

/** Words that follow each other at a distance of less than this, in sizes, are one fragment: those drawn one after the other, and others. */
const WIDEST_DRAWN = 1;
const WIDEST_APART = 0.6;

/** Puts the runs of a page together to fragments: first in the order of drawing, then by their place. */
export function fragmentsOf(runs: readonly Run[]): readonly Fragment[] {
  const drawn = joinAll(runs.map(single), WIDEST_DRAWN);
  const byPlace = [...drawn].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows = rowsOf(byPlace).map((row) =>
    joinAll(
      [...row].sort((a, b) => a.x - b.x),
      WIDEST_APART,
    ),
  );
  return rows.flat();
}

/** Fragments on one base line or nearly so, from the top down; each row in no order. */
export function rowsOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const rows: Fragment[][] = [];
  let tallest: Fragment | undefined;
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    if (tallest && tallest.y - fragment.y <= 0.45 * Math.max(tallest.size, fragment.size)) {
      rows.at(-1)!.push(fragment);
      if (fragment.size > tallest.size) tallest = fragment;
    } else {
      rows.push([fragment]);
      tallest = fragment;
    }
  }
  return rows;
}

function single(run: Run): Fragment {
  const { x, y, size, order, element } = run;
  return { runs: [run], x, right: x + run.width, y, size, order, element };
}

function joinAll(fragments: readonly Fragment[], widest: number): readonly Fragment[] {
  const joined: { at: Fragment; runs: Run[] }[] = [];
  for (const fragment of fragments) {
    const last = joined.at(-1);
    if (last && follows(last.at, fragment, widest)) {
      for (const run of fragment.runs) last.runs.push(run);
      last.at = merged(last.at, fragment);
    } else joined.push({ at: fragment, runs: [...fragment.runs] });
  }
  return joined.map(({ at, runs }) => ({ ...at, runs }));
}

function follows(a: Fragment, b: Fragment, widest: number): boolean {
  if (a.element !== b.element) return false;
  const size = Math.max(a.size, b.size);
  const gap = b.x - a.right;
  const near = Math.min(a.size, b.size) < 0.85 * size ? 0.6 : 0.2;
  return Math.abs(a.y - b.y) <= near * size && gap <= widest * size && gap >= -0.4 * size;
}

/** The base line is that of the larger of the two. */
function merged(a: Fragment, b: Fragment): Fragment {
  const large = b.size > a.size * 1.05 ? b : a;
  const right = Math.max(a.right, b.right);
  return { ...a, x: Math.min(a.x, b.x), right, y: large.y, size: large.size, order: Math.min(a.order, b.order) };
}
