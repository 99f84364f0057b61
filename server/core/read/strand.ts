import type { Span } from '../types.ts';
import { isWord } from './characters.ts';
import { FILLER } from './filler.ts';

/** The text of a passage as one string, its pieces joined by line ends; an offset into it leads back to the source. */
export type Strand = { readonly text: string; readonly pieces: readonly Span[]; readonly starts: readonly number[] };

/**
 * What is no prose in a strand. `sign` is what it reads as, of its own length; `isGlued` says that it holds no words, so
 * that words on both sides of it are one.
 */
export type Cut = Span & { readonly sign?: string; readonly isGlued?: boolean };

export function strandOf(text: string, pieces: readonly Span[]): Strand {
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of pieces) {
    starts.push(length);
    length += end - start + 1;
  }
  return { text: pieces.map(({ start, end }) => text.slice(start, end)).join('\n'), pieces, starts };
}

/** The stretches of the source that a span of a strand stands for, in order. */
export function sourceSpans({ pieces, starts }: Strand, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  for (let index = pieceAt(starts, start); index < pieces.length && starts[index]! < end; index++) {
    const piece = pieces[index]!;
    const from = piece.start + Math.max(0, start - starts[index]!);
    const to = Math.min(piece.end, piece.start + end - starts[index]!);
    if (from < to) spans.push({ start: from, end: to });
  }
  return spans;
}

function pieceAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The text of a strand without its cuts, in its length and with its line ends. Cuts may overlap and come in any order. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  if (cuts.length === 0) return text;
  const sorted = [...cuts].sort((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let at = 0;
  for (let index = 0; index < sorted.length; ) {
    const from = Math.max(at, sorted[index]!.start);
    let end = from;
    let isGlued = true;
    const first = index;
    for (; index < sorted.length && sorted[index]!.start <= end; index++) {
      const cut = sorted[index]!;
      isGlued &&= (cut.isGlued ?? false) || cut.end <= end;
      end = Math.max(end, cut.end);
    }
    parts.push(text.slice(at, from), filled(text, from, end, sorted.slice(first, index), isGlued));
    at = Math.max(at, end);
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** What stands in place of [from, end), which touching cuts cover. */
function filled(text: string, from: number, end: number, cuts: readonly Cut[], isGlued: boolean): string {
  const gap = text.slice(from, end);
  const isInside = from > 0 && end < text.length && isWord(text.charCodeAt(from - 1)) && isWord(text.charCodeAt(end));
  if (isGlued && isInside) return gap.replace(/[^\r\n]/g, FILLER);
  const filling = gap.replace(/[^\r\n]/g, ' ');
  if (!cuts.some(({ sign }) => sign)) return filling;
  const signs = filling.split('');
  for (const { start, sign = '' } of cuts) for (let at = 0; at < sign.length && start >= from; at++) signs[start - from + at] = sign[at]!;
  return signs.join('');
}
