import { type Gutter, gutterOf } from './gutters.ts';
import { cellsOf, isTable } from './tables.ts';
import type { Flow, Fragment } from './types.ts';

const DEEPEST = 8;

/** A page with more is a drawing, and is read row by row. */
const MOST_FRAGMENTS = 4_000;

/**
 * The flows of a page in the order in which they are read: what spans columns before the columns below it, a column after
 * the one to its left, the cells of a table row by row.
 */
export function flowsOf(fragments: readonly Fragment[], table: string, depth = 0): readonly Flow[] {
  if (fragments.length === 0) return [];
  if (fragments.length > MOST_FRAGMENTS) return [{ fragments }];
  const gutter = depth < DEEPEST && fragments.length > 3 ? gutterOf(fragments) : undefined;
  if (!gutter) return cellsOf(fragments, table);
  const { above, below, left, right } = sides(fragments, gutter);
  const inner = isTable(left, right)
    ? cellsOf([...left, ...right], `${table}:${depth}`, true)
    : [...flowsOf(left, `${table}l`, depth + 1), ...flowsOf(right, `${table}r`, depth + 1)];
  return [...flowsOf(above, `${table}a`, depth + 1), ...inner, ...flowsOf(below, `${table}b`, depth + 1)];
}

function sides(fragments: readonly Fragment[], { x, top, bottom }: Gutter) {
  const within = fragments.filter(({ y }) => y <= top && y >= bottom);
  return {
    above: fragments.filter(({ y }) => y > top),
    below: fragments.filter(({ y }) => y < bottom),
    left: within.filter((one) => one.x < x),
    right: within.filter((one) => one.x >= x),
  };
}
