import type { Prose, Span } from '../../core/index.ts';
import { lazily } from '../../core/lazily.ts';
import { withoutFiller } from '../../core/read/filler.ts';
import { readable } from '../../core/read/readable.ts';
import { countWhile } from '../../core/search.ts';
import { segment } from '../../core/segment/segment.ts';
import { cleanText } from '../clean.ts';
import { groupBy } from './group.ts';
import type { Quotation } from './pieces.ts';
import type { Inline, Tone } from './types.ts';

/** Words of a passage that are to stand out. */
export type Marked = { readonly span: Span; readonly tone?: Tone };

/**
 * A passage of a draft in words. Words out of a sentence are shown in their sentence, and marked; `marks` say what else is
 * to be marked instead. A long passage is shown around its marks.
 */
export type Quote = (passage: Span, marks?: readonly Marked[]) => Quotation;

/** Passages by the sentences that they stand in, each with what is to be marked in it. */
export type Together = (passages: readonly Span[]) => readonly { readonly sentence: Span; readonly marks: readonly Marked[] }[];

/** UTF-16 units, as all lengths here. */
const LONGEST = 420;
const MARGIN = 110;
/** Marks longer than this would be a wall of colour. */
const LONG_MARK = 320;

export function quoterOf(prose: Prose, at: (offset: number) => string): { readonly quote: Quote; readonly together: Together } {
  const shown = readable(prose);
  const sentences = lazily(() =>
    segment(prose)
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start),
  );
  const quote: Quote = (passage, marks) => {
    const around = marks ? passage : sentenceAround(passage, sentences());
    const isInside = around.start < passage.start || around.end > passage.end;
    const text = marksIn(around, marks ?? (isInside ? [{ span: passage }] : []), shown);
    return { kind: 'quotation', place: at(passage.start), passage, text };
  };
  const together: Together = (passages) =>
    [...groupBy(passages, (passage) => sentenceAround(passage, sentences()).start)].map(([, own]) => {
      const sentence = sentenceAround(own[0]!, sentences());
      const isWhole = own.some(({ start, end }) => start <= sentence.start && end >= sentence.end);
      return { sentence, marks: isWhole ? [] : own.map((span) => ({ span })) };
    });
  return { quote, together };
}

function sentenceAround({ start, end }: Span, sentences: readonly Span[]): Span {
  const sentence = sentences[countWhile(sentences, (one) => one.start <= start) - 1];
  return sentence && sentence.end >= end ? sentence : { start, end };
}

/** The words of a passage in stretches, marked and not. */
function marksIn(passage: Span, given: readonly Marked[], shown: string): readonly Inline[] {
  const marks = given.filter(({ span }) => span.start < passage.end && span.end > passage.start);
  const inline: Inline[] = [];
  let last = passage.start;
  for (const window of windowsOf(passage, marks, shown)) {
    if (window.start > last) inline.push('[…] ');
    for (const { start, end, tone, isMarked } of stretches(window, marks)) {
      const text = plain(shown.slice(start, end));
      if (text !== '') inline.push(isMarked ? { kind: 'mark', text, ...(tone && { tone }) } : text);
    }
    if (window.end < passage.end) inline.push(' ');
    last = window.end;
  }
  if (last < passage.end) inline.push('[…]');
  return trimmed(inline);
}

/** The parts of a passage that are shown: all of it, or what stands around the marks. */
function windowsOf(passage: Span, marks: readonly Marked[], shown: string): readonly Span[] {
  if (passage.end - passage.start <= LONGEST) return [passage];
  const centres = marks.length > 0 ? marks.flatMap(({ span }) => ends(span)) : [{ start: passage.start, end: passage.start + MARGIN }];
  const windows: { start: number; end: number }[] = [];
  for (const { start, end } of [...centres].sort((a, b) => a.start - b.start)) {
    const from = boundary(shown, Math.max(passage.start, start - MARGIN), -1, passage);
    const to = boundary(shown, Math.min(passage.end, end + MARGIN), 1, passage);
    const last = windows.at(-1);
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else if (from < to) windows.push({ start: from, end: to });
  }
  return windows;
}

/** A long mark is shown by its beginning and its end. */
function ends({ start, end }: Span): readonly Span[] {
  if (end - start <= LONG_MARK) return [{ start, end }];
  return [
    { start, end: start + 1 },
    { start: end - 1, end },
  ];
}

type Stretch = Span & { readonly isMarked: boolean; readonly tone?: Tone };

const order: readonly (Tone | undefined)[] = ['warning', 'information', 'hint', 'counter', undefined];

function stretches({ start, end }: Span, marks: readonly Marked[]): readonly Stretch[] {
  const inside = marks.filter(({ span }) => span.start < end && span.end > start);
  const edges = [...new Set([start, end, ...inside.flatMap(({ span }) => [span.start, span.end])])]
    .filter((edge) => edge >= start && edge <= end)
    .sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1]!;
    const over = inside.filter(({ span }) => span.start < to && span.end > from);
    const tone = order.find((one) => over.some((mark) => mark.tone === one));
    return { start: from, end: to, isMarked: over.length > 0, ...(tone && { tone }) };
  });
}

/** The next end of a word, at most 40 units away. */
function boundary(text: string, at: number, step: 1 | -1, { start, end }: Span): number {
  let found = at;
  while (found > start && found < end && /\S/.test(text[step === 1 ? found : found - 1]!) && Math.abs(found - at) < 40) found += step;
  return found;
}

function plain(text: string): string {
  return cleanText(withoutFiller(text).replace(/\s+/gu, ' '));
}

/** Without blanks at either end. */
function trimmed(inline: readonly Inline[]): readonly Inline[] {
  const last = inline.length - 1;
  return inline
    .map((one, index) => {
      if (typeof one !== 'string') return one;
      const begun = index === 0 ? one.trimStart() : one;
      return index === last ? begun.trimEnd() : begun;
    })
    .filter((one) => one !== '');
}
