import { codePointsOf } from '../../core/coding/code-points.ts';
import type { Span } from '../../core/types.ts';
import { cleanLine } from '../../export/clean.ts';
import { evenLines } from './even-lines.ts';

/**
 * How a program counted places in a text: whether a CRLF counts as two or as one, whether signs beyond the first 65,536 count
 * as one or as two (UTF-16), whether a byte order mark counts, and whether the last sign is the end or stands before it.
 */
export type Counting = {
  readonly crlf: 'two' | 'one';
  readonly units: 'code points' | 'UTF-16';
  readonly mark: 'uncounted' | 'counted';
  readonly last: 'excluded' | 'included';
};

/** What the format says. */
export const asSpecified: Counting = { crlf: 'two', units: 'code points', mark: 'uncounted', last: 'excluded' };

/** A text as a file holds it, with what can be counted in different ways in it. */
export type RawText = { readonly text: string; readonly even: string; readonly hasMark: boolean; readonly ways: readonly Counting[] };

/** The ways that make a difference in a text, what the format says first. */
export function rawText(text: string, hasMark: boolean): RawText {
  const { text: even, hasPairs } = evenLines(text);
  const hasPlanes = /[\u{10000}-\u{10ffff}]/u.test(text);
  let ways: Counting[] = [asSpecified];
  const add = (difference: Partial<Counting>): void => {
    ways = [...ways, ...ways.map((way) => ({ ...way, ...difference }))];
  };
  if (hasPairs) add({ crlf: 'one' });
  if (hasPlanes) add({ units: 'UTF-16' });
  if (hasMark) add({ mark: 'counted' });
  add({ last: 'included' });
  return { text, even, hasMark, ways };
}

/** From positions of a program to offsets (UTF-16) into the text with LF line ends; undefined for what is outside of it. */
export type Locate = (start: number, end: number) => Span | undefined;

export function locator({ text, even }: RawText, { crlf, units, mark, last }: Counting): Locate {
  const base = crlf === 'one' ? even : text;
  const lines = crlf === 'one' ? undefined : evenLines(text);
  const points = units === 'UTF-16' ? undefined : codePointsOf(base);
  const length = points?.length ?? base.length;
  const shift = mark === 'counted' ? 1 : 0;
  const offset = (position: number): number => {
    const own = points ? points.toUtf16(position) : position;
    return lines ? lines.at(own) : own;
  };
  return (start, end) => {
    const from = start - shift;
    const to = end - shift + (last === 'included' ? 1 : 0);
    return from >= 0 && to >= from && to <= length ? { start: offset(from), end: offset(to) } : undefined;
  };
}

/** Whether the name of a selection shows its words: all of them, or their beginning. */
export function shows(name: string, words: string): boolean {
  const shown = cleanLine(name);
  const said = cleanLine(words);
  const cut = /^(.{8,}?)(?:…|\.\.\.)$/.exec(shown)?.[1];
  return said === shown || (cut !== undefined && said.startsWith(cut)) || (shown.length >= 24 && said.startsWith(shown));
}
