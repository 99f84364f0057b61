import { cleanLine } from '../clean.ts';

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const plain = /^[\x20-\x7e]*$/;

/** How many columns of a terminal a text takes; what is not seen takes none, and signs of East Asia two. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  for (const sign of text) columns += /\p{M}|\p{Cf}/u.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return columns;
}

/** The beginning of a text in so many columns, filled up with blanks. */
export function beginning(text: string, columns: number): string {
  const whole = cleanLine(text);
  const short = columnsOf(whole) <= columns ? whole : `${cut([...whole], columns - 1)}…`;
  return short + ' '.repeat(Math.max(0, columns - columnsOf(short)));
}

/** The end of a text in so many columns, filled up before it. */
export function ending(text: string, columns: number): string {
  const whole = cleanLine(text);
  const short = columnsOf(whole) <= columns ? whole : `…${[...cut([...whole].reverse(), columns - 1)].reverse().join('')}`;
  return ' '.repeat(Math.max(0, columns - columnsOf(short))) + short;
}

function cut(signs: readonly string[], columns: number): string {
  let kept = '';
  let used = 0;
  for (const sign of signs) {
    used += columnsOf(sign);
    if (used > columns) break;
    kept += sign;
  }
  return kept;
}
