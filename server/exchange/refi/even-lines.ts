import { countWhile } from '../../core/search.ts';

/** A text with LF line ends, and where an offset (UTF-16) of the original stands in it. */
export type EvenLines = { readonly text: string; readonly hasPairs: boolean; readonly at: (offset: number) => number };

/** CRLF and lone CR become LF; the two halves of a CRLF stand at one place. */
export function evenLines(text: string): EvenLines {
  if (!text.includes('\r')) return { text, hasPairs: false, at: (offset) => offset };
  const pairs: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) pairs.push(at);
  return {
    text: text.replace(/\r\n?/g, '\n'),
    hasPairs: pairs.length > 0,
    at: (offset) => offset - countWhile(pairs, (pair) => pair < offset),
  };
}
