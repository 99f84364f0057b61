import type { Directive } from '../types.ts';

const open = '<!--';
const close = '-->';

/** The comments in [start, end) that speak to Counterframe. */
export function directives(text: string, start = 0, end = text.length): readonly Directive[] {
  const found: Directive[] = [];
  let at = text.indexOf(open, start);
  while (at !== -1 && at < end) {
    const closing = text.indexOf(close, at + open.length);
    if (closing === -1 || closing + close.length > end) break;
    const content = text.slice(at + open.length, closing).trim();
    if (content.startsWith('counterframe-')) found.push({ span: { start: at, end: closing + close.length }, text: content });
    at = text.indexOf(open, closing + close.length);
  }
  return found;
}
