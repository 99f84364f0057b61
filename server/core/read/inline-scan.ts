import type { Span } from '../types.ts';
import { isBlank, isWord } from './characters.ts';
import type { Cut } from './strand.ts';

/** A text in which inline markup is looked for, and what was found so far. `missing` are the ends that stand nowhere further on. */
export type Scan = {
  readonly text: string;
  readonly cuts: Cut[];
  readonly notes: Span[];
  readonly asides: Span[];
  readonly missing: Set<string>;
};

export function scanOf(text: string): Scan {
  return { text, cuts: [], notes: [], asides: [], missing: new Set() };
}

/** Cuts marks that hold no word, so that a word with marks in it stays whole. */
export function cutMarks({ cuts }: Scan, start: number, end: number): void {
  if (start < end) cuts.push({ start, end, isGlued: true });
}

/** Cuts the backslashes in [start, end); one after another stands for itself. */
export function cutEscapes(scan: Scan, start: number, end: number): void {
  for (let at = start; at < end; at++) if (scan.text[at] === '\\') cutMarks(scan, at, ++at);
}

/** Cuts words that are no prose. */
export function cutWords({ cuts }: Scan, start: number, end: number): void {
  if (start < end) cuts.push({ start, end });
}

/** Cuts the tags of HTML in [start, end). */
export function cutTags(scan: Scan, start: number, end: number): void {
  for (const { 0: tag, index } of scan.text.slice(start, end).matchAll(/<[^<>]*>/g))
    cutMarks(scan, start + index, start + index + tag.length);
}

/**
 * Where `mark` next stands from an offset on so that it can close what it opened, or -1. Searches go forward only, so one
 * that fails holds for the rest of the text and is not repeated.
 */
export function findClosing({ text, missing }: Scan, mark: string, from: number, closes: (at: number) => boolean): number {
  if (missing.has(mark)) return -1;
  for (let at = text.indexOf(mark, from); at !== -1; at = text.indexOf(mark, at + 1)) if (closes(at)) return at;
  missing.add(mark);
  return -1;
}

/** The end of the web address whose `://` begins at `at`: it ends at a blank, a bracket, an angle or a quotation mark. */
export function addressEnd(text: string, at: number): number {
  let end = at + 3;
  while (end < text.length && !isBlank(text.charCodeAt(end)) && !'[]<>"`“”'.includes(text[end]!)) end++;
  return end;
}

export function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWord(text.charCodeAt(at));
}

/** Whether nothing but a blank or an edge of the text stands at an offset. */
export function isBlankAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || isBlank(text.charCodeAt(at));
}
