import { flat } from '../flat.ts';
import { type Kept, sampleOf } from '../kept.ts';

/** A stretch of a draft's text that is read by itself; one that stays the same from version to version is one object. */
export type TextPart = { readonly text: string };

/**
 * The parts of a text, in order: together they are all of it. Each but the first begins with a line after an empty one, at or
 * after `from`, whose first UTF-16 unit `begins` a part.
 */
export function partsOf(text: string, begins: (code: number) => boolean, known?: Kept<TextPart>, from = 0): readonly TextPart[] {
  const parts: TextPart[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at)) {
    at = afterEmptyLines(text, at + 1);
    if (at === -1) break;
    if (text.charCodeAt(at - 1) !== 10 || at < from || !isAfterEmpty(text, at) || !begins(text.charCodeAt(at))) continue;
    parts.push(partAt(text, start, at, known));
    start = at;
  }
  if (start < text.length) parts.push(partAt(text, start, text.length, known));
  return parts;
}

/** The part that stands in [start, end), taken over where it is known. */
export function partAt(text: string, start: number, end: number, known?: Kept<TextPart>): TextPart {
  const key = sampleOf(text, start, end);
  const part =
    known?.candidates(key).find((one) => one.text.length === end - start && text.startsWith(one.text, start)) ??
    ({ text: flat(text.slice(start, end)) } satisfies TextPart);
  known?.keep(key, part);
  return part;
}

/** Where the next line begins that is not empty, at or after the line that begins at `at`; -1 where there is none. */
function afterEmptyLines(text: string, at: number): number {
  for (let end = at; ; end++) {
    const code = text.charCodeAt(end);
    if (code === 10) at = end + 1;
    else if (Number.isNaN(code)) return -1;
    else if (code !== 32 && code !== 9 && code !== 13) return at;
  }
}

/** Whether the line before the one that begins at `at` is empty. */
function isAfterEmpty(text: string, at: number): boolean {
  for (let before = at - 2; before >= 0; before--) {
    const code = text.charCodeAt(before);
    if (code === 10) return true;
    if (code !== 32 && code !== 9 && code !== 13) return false;
  }
  return false;
}
