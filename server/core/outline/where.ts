import { countWhile } from '../search.ts';
import type { Prose } from '../types.ts';
import { placeOf } from './place.ts';
import type { Outline } from './types.ts';

/**
 * Says where an offset (UTF-16) of a draft is, in words: the page, then how the outline cites it; in a document that has
 * neither there, by the number of its paragraph.
 */
export function whereIn({ source, blocks }: Prose, outline: Outline): (offset: number) => string | undefined {
  const { format, layout } = source;
  const starts = blocks.map(({ span }) => span.start);
  const pages = layout?.pages ?? [];
  const pageStarts = pages.map(({ start }) => start);
  return (offset) => {
    const page = pages[countUpTo(pageStarts, offset) - 1];
    const parts = [page && `page ${page.label}`, placeOf(outline, offset)].filter(Boolean);
    if (parts.length > 0 || format !== 'document') return parts.join(', ') || undefined;
    return `paragraph ${Math.max(1, countUpTo(starts, offset))}`;
  };
}

/** How many of the numbers, which are in order, are not above `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  return countWhile(sorted, (one) => one <= limit);
}
