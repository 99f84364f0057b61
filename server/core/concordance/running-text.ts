import { isFiller } from '../read/filler.ts';
import { countWhile } from '../search.ts';
import type { Prose } from '../types.ts';

/** The words of a document as they are read one after the other, without markup, white space made single blanks. */
export type RunningText = {
  readonly text: string;
  /** Where an offset (UTF-16) of the document stands in it. */
  readonly indexOf: (offset: number) => number;
};

const closing = /^[”’»,.;:!?)\]]/;

/** Linear in the document; made once for all of its hits. */
export function runningText({ source, masked }: Prose): RunningText {
  const parts: string[] = [];
  const starts: number[] = [];
  const indices: number[] = [];
  let length = 0;
  let last = 0;
  const words = /[^\s\u2060]+/gu;
  for (let match = words.exec(masked); match; match = words.exec(masked)) {
    const [word] = match;
    const isJoined = parts.length === 0 || !isApart(source.text, masked, last, match.index, word);
    if (!isJoined) {
      parts.push(' ');
      length++;
    }
    starts.push(match.index);
    indices.push(length);
    parts.push(word);
    length += word.length;
    last = match.index + word.length;
  }
  return {
    text: parts.join(''),
    indexOf(offset) {
      const before = countWhile(starts, (start) => start <= offset) - 1;
      if (before < 0) return 0;
      const end = indices[before + 1] ?? length;
      return Math.min(indices[before]! + offset - starts[before]!, end);
    },
  };
}

/** Whether a blank stands between two stretches: none where only a filler does, or where only markup parts a word from the mark after it. */
function isApart(text: string, masked: string, from: number, to: number, next: string): boolean {
  let isOnlyFiller = true;
  for (let at = from; at < to; at++) if (!isFiller(masked.charCodeAt(at))) isOnlyFiller = false;
  if (isOnlyFiller) return false;
  return !(closing.test(next) && /\S/.test(text.slice(from, to)));
}
