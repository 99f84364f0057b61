import { FILLER } from './filler.ts';

/** A text letter by letter, as it sounds; `origin(index)` leads from an index of it back to the text that it was made of. */
export type Legible = { readonly text: string; readonly origin: (index: number) => number };

const hidden = /[\u2060\ufb00-\ufb06]/;

/** The text without fillers and with the letters of ligatures, for rules that look for words with regular expressions. */
export function legible(text: string): Legible {
  if (!hidden.test(text)) return { text, origin: (index) => index };
  const origins: number[] = [];
  const parts: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const part = sign === FILLER ? '' : hidden.test(sign) ? sign.normalize('NFKD') : sign;
    for (let index = 0; index < part.length; index++) origins.push(at);
    parts.push(part);
  }
  return { text: parts.join(''), origin: (index) => origins[index] ?? text.length };
}
