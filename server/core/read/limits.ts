import type { Format } from '../types.ts';

/** Reading markup takes much memory for each character (measured for Markdown: about 170 bytes). In UTF-16 units. */
const LONGEST_MARKUP = 16_000_000;

/** Plain text that is longer is looked at in pieces; a whole takes some forty bytes of memory for each of its characters. */
const LONGEST_WHOLE = 8_000_000;

/** Whether a text (its length in UTF-16 units) is short enough to be read in a format; longer markup is read as plain text. */
export function fitsFormat(format: Format, { length }: string): boolean {
  return format === 'plain' || format === 'document' || length <= LONGEST_MARKUP;
}

/** Whether a text can be looked at as a whole. */
export function fitsWhole(format: Format, { length }: string): boolean {
  return format !== 'plain' || length <= LONGEST_WHOLE;
}
