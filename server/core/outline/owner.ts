import { isLower, skipBlanks } from '../read/characters.ts';
import type { Span } from '../types.ts';
import { isItem, type Open } from './builder.ts';

const CAPTION = 120;
const INDENT = 200;

/**
 * The open node that a paragraph without a number stands in: the item that it is indented under or that leads it in;
 * where it finishes the sentence of a list, what the list stands in; otherwise the provision, since a paragraph after a
 * list is flush with it.
 */
export function ownerOf(stack: readonly Open[], text: string, { start, end }: Span): Open | undefined {
  const top = stack.at(-1);
  if (!top || !isItem(top) || top.opens) return top;
  const column = columnOf(text, start);
  const under = stack.findLast((node) => isItem(node) && node.column < column);
  if (under) return under;
  const first = text.charCodeAt(skipBlanks(text, start, end));
  if (isLower(first)) return stack.at(-2);
  return stack.findLast((node) => !isItem(node));
}

/** How far a place stands in its line, in UTF-16 units; 0 where a line is very long. */
export function columnOf(text: string, at: number): number {
  for (let start = at; start >= 0 && at - start < INDENT; start--) {
    const code = text.charCodeAt(start - 1);
    if (start === 0 || code === 10 || code === 13) return text.slice(start, at).trim() === '' ? at - start : 0;
  }
  return 0;
}

/** Whether the words of an item wait for what follows. */
export function isLeadIn(text: string, { start, end }: Span): boolean {
  return end > start && /[:—–]["”’)]?$/.test(text.slice(Math.max(start, end - 2), end));
}

/** Whether an item holds nothing but a title: `(b) Findings`. */
export function isCaption(text: string, { start, end }: Span): boolean {
  return (
    end - start < CAPTION &&
    /^\s*\p{Lu}[^.;:]*[^.;:,\s]\s*$/u.test(text.slice(start, end)) &&
    !/\b(?:and|or)\s*$/.test(text.slice(start, end))
  );
}
