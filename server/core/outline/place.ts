import { countWhile } from '../search.ts';
import type { Outline } from './types.ts';

/** How an offset (UTF-16) is cited: `Article 8(2)(b)`, or the title of its heading; undefined above the first. O(log n). */
export function placeOf({ places }: Outline, offset: number): string | undefined {
  const low = countWhile(places, (place) => place.start <= offset);
  return places[low - 1]?.cited;
}
