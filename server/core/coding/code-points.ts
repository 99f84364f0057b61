import { countWhile } from '../search.ts';

/** Offsets of one text in both ways of counting: UTF-16 units, as everywhere here, and Unicode code points, as in exchanged files. */
export type CodePoints = {
  readonly length: number;
  readonly fromUtf16: (offset: number) => number;
  readonly toUtf16: (codePoint: number) => number;
};

/** Counts a text once. Offsets outside of it are taken for its nearest end; one inside a pair of surrogates for the pair's start. */
export function codePointsOf(text: string): CodePoints {
  /** For each pair of surrogates where its second half stands, and the number of code points up to its end. */
  const halves: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text.codePointAt(at)! <= 0xffff) continue;
    halves.push(++at);
    counts.push(at - counts.length);
  }
  const length = text.length - halves.length;
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  return {
    length,
    fromUtf16(offset) {
      const own = within(offset, text.length);
      return own - countWhile(halves, (half) => half <= own);
    },
    toUtf16(codePoint) {
      const own = within(codePoint, length);
      return own + countWhile(counts, (count) => count <= own);
    },
  };
}
