import { tokenize } from '../match/tokens.ts';
import type { Span } from '../types.ts';
import type { Row } from './types.ts';

/** A word to sort by: so many words left or right of the key word, the key word itself, the code, or the document. */
export type SortKey = { readonly side: 'left' | 'right'; readonly distance: number } | { readonly side: 'key' | 'code' | 'document' };

const FARTHEST = 9;
/** UTF-16 units in which the words beside a key word are looked for. */
const REACH = 400;

/** Reads `1L,2L,1R`, with `K` for the key word; undefined where it is not of that form. */
export function readSortKeys(text: string): readonly SortKey[] | undefined {
  const keys: SortKey[] = [];
  for (const part of text.split(',').map((one) => one.trim().toLowerCase())) {
    const beside = /^([1-9])([lr])$/.exec(part);
    if (beside) keys.push({ side: beside[2] === 'l' ? 'left' : 'right', distance: Number(beside[1]) });
    else if (part === 'k' || part === 'key') keys.push({ side: 'key' });
    else if (part === 'code' || part === 'document') keys.push({ side: part });
    else return undefined;
  }
  return keys.length <= FARTHEST ? keys : undefined;
}

/** The words of a text beside and in a span by which its row is sorted: lower case, without diacritics, as they are matched. */
export function sortWords(text: string, { start, end }: Span, keys: readonly SortKey[]): readonly string[] {
  const from = Math.max(0, start - REACH);
  const left = words(text, from, start);
  const right = words(text, end, Math.min(text.length, end + REACH));
  return keys.map((key) => {
    if (key.side === 'left') return left.at(-key.distance) ?? '';
    if (key.side === 'right') return right[key.distance - 1] ?? '';
    return key.side === 'key' ? words(text, start, end).join(' ') : '';
  });
}

/** Rows in the order of their words, by code points; of those that are alike, in the order of the corpus. */
export function sortRows<One extends Row & { readonly document: string }>(rows: readonly One[], keys: readonly SortKey[]): readonly One[] {
  const wordOf = (row: One, at: number) => {
    const { side } = keys[at]!;
    return side === 'code' ? (row.code ?? '') : side === 'document' ? row.document : row.sortedBy[at]!;
  };
  const compare = (a: One, b: One): number => {
    for (let at = 0; at < keys.length; at++) {
      const [first, second] = [wordOf(a, at), wordOf(b, at)];
      if (first !== second) return first < second ? -1 : 1;
    }
    return 0;
  };
  return [...rows].sort(compare);
}

function words(text: string, start: number, end: number): readonly string[] {
  return tokenize(text, [{ start, end }]).map(({ word }) => word);
}
