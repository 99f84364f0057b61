import type { Count } from './counts.ts';
import { figuresOf } from './figures.ts';
import type { Rule } from './totals.ts';

/**
 * How many more answers make an interval as narrow as wished, if they say the same as those that are there: `where` says
 * whether they are drawn where nothing was found, or from every stratum alike.
 */
export type Needed = { readonly more: number; readonly where: 'nothing found' | 'all strata' };

type Share = 'precision' | 'recall';

/** Undefined where there is no interval yet; 0 more where it is narrow enough. `width` is half of the interval. */
export function neededFor(
  share: Share,
  counts: readonly Count[],
  isEmpty: readonly boolean[],
  rule: Rule,
  width: number,
): Needed | undefined {
  const grown = (factor: number, which: (index: number) => boolean) =>
    counts.map((count, index) => (which(index) ? larger(count, factor) : count));
  const isNarrow = (own: readonly Count[]) => {
    const figure = figuresOf(own, rule)[share];
    return figure !== undefined && figure.high - figure.low <= 2 * width;
  };
  if (figuresOf(counts, rule)[share] === undefined) return undefined;
  if (isNarrow(counts)) return { more: 0, where: 'all strata' };
  const only = share === 'recall' ? search((factor) => grown(factor, (index) => isEmpty[index]!), counts, isNarrow) : undefined;
  if (only !== undefined) return { more: only, where: 'nothing found' };
  const all = search((factor) => grown(factor, () => true), counts, isNarrow);
  return all === undefined ? undefined : { more: all, where: 'all strata' };
}

/** The same shares in a larger sample of the stratum, at most all of it. */
function larger(count: Count, factor: number): Count {
  const answered = Math.min(count.size, count.answered * factor);
  const by = answered / count.answered;
  return { ...count, answered, found: count.found * by, hits: count.hits * by, missed: count.missed * by };
}

function search(
  grow: (factor: number) => readonly Count[],
  counts: readonly Count[],
  isNarrow: (own: readonly Count[]) => boolean,
): number | undefined {
  const most = Math.max(1, ...counts.map(({ size, answered }) => size / answered));
  if (!isNarrow(grow(most))) return undefined;
  let [low, high] = [1, most];
  for (let step = 0; step < 50; step++) {
    const middle = Math.sqrt(low * high);
    if (isNarrow(grow(middle))) high = middle;
    else low = middle;
  }
  return Math.ceil(grow(high).reduce((sum, { answered }, index) => sum + answered - counts[index]!.answered, 0) - 1e-6);
}
