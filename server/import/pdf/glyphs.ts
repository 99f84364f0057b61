/** Widths of the signs from U+0020 to U+007E in a common sans-serif face, in thousandths of the size. */
const widths = (
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
)
  .split(' ')
  .map(Number);

/** The width of every sign in nearly all faces of one width, in sizes. */
const MONOSPACED = 0.6;

/** How wide a text is in that face, in sizes. */
export function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += widths[text.charCodeAt(at) - 32] ?? 556;
  return width / 1000;
}

/**
 * How far into a run its sign at `index` (UTF-16) begins, in points. The file's reader tells the width of the whole run only:
 * in between it is shared out as in a common face, which is right to a sign in text faces, to two or three in long runs of an
 * uncommon face.
 */
export function reachOf(text: string, index: number, width: number, size: number): number {
  if (Math.abs(width / text.length - MONOSPACED * size) < 0.005 * size) return (width * index) / text.length;
  const all = widthOf(text);
  return all === 0 ? 0 : (width * widthOf(text.slice(0, index))) / all;
}
