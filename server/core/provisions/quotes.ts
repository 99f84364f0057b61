import type { Span } from '../types.ts';

/** Whether an offset of a sentence stands in its quotation marks; a sentence that is quoted as a whole is none such. */
export function isQuoted(words: string, at: number): boolean {
  const open = words.lastIndexOf('“', at);
  if (open > 0 && words.lastIndexOf('”', at) < open) return words.indexOf('”', at) !== -1;
  const marks = countMarks(words, { start: 0, end: at });
  return marks % 2 === 1 && !/^["“]/.test(words) && words.indexOf('"', at) !== -1;
}

/** Whether a sentence opens with a quotation mark, as speech does and text that a bill inserts. */
export function opensQuoted(words: string): boolean {
  return /^["“‘]/.test(words);
}

function countMarks(words: string, { start, end }: Span): number {
  let count = 0;
  for (let at = words.indexOf('"', start); at !== -1 && at < end; at = words.indexOf('"', at + 1)) count++;
  return count;
}
