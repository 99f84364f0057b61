import type { Outline } from './types.ts';

/** How an offset (UTF-16) is cited: `Article 8(2)(b)`, or the title of its heading; undefined above the first. O(log n). */
export function placeOf({ places }: Outline, offset: number): string | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1]?.cited;
}
