import { shortLine } from '../../clean.ts';
import { type Markup, markup } from '../markup.ts';

export const LINE = 19;
/** As many signs stand on a line of a phone. */
const SIGNS = 40;

/** A label in lines that fit a phone, three at most. */
export function labelLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of shortLine(text, SIGNS * 3 - 6).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < SIGNS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Lines of a label from a height (in pixels) on. */
export function labelAt(lines: readonly string[], top: number): readonly Markup[] {
  return lines.map((line, at) => markup`<text x="0" y="${top + LINE * (at + 1) - 5}">${line}</text>`);
}

/** A share of the width, as an attribute says it. */
export function width(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`;
}

/** A number that can be drawn: neither below nothing nor without end. */
export function drawable(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? Math.max(0, value) : 0;
}
