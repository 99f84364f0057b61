import type { Span } from '../types.ts';

/**
 * Where to end a piece of plain text that begins at `start` and may be `longest` UTF-16 units long: after an empty line, else
 * after a line, else at a blank, else where no pair of surrogates is parted. What stands in the first half is no place to cut.
 */
export function pieceEnd(text: string, start: number, longest: number): number {
  const limit = start + longest;
  if (limit >= text.length) return text.length;
  const half = start + (longest >> 1);
  for (const mark of ['\n\n', '\r\n\r\n', '\n', '\r', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at >= half) return at + mark.length;
  }
  const code = text.charCodeAt(limit);
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit;
}

/** The pieces of a text in order, without gaps. */
export function* piecesOf(text: string, longest: number): Generator<Span> {
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start, longest);
    yield { start, end };
    start = end;
  }
}
