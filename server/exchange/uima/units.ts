import type { CodedText } from '../../core/coding/types.ts';
import { read } from '../../core/read/read.ts';
import { segment } from '../../core/segment/segment.ts';
import type { Span } from '../../core/types.ts';

/** A sentence with its tokens, all of it without blanks at the ends. Sentences hold all of a text but blanks, and do not overlap. */
export type Unit = { readonly span: Span; readonly tokens: readonly Span[] };

/** Words, with their apostrophes; any other sign is a token of its own. */
const token = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*|[^\s]\p{M}*/gu;

/** The sentences of a text as they are found for reading it, and what stands outside of them line by line. */
export function unitsOf({ name, format, text }: CodedText): readonly Unit[] {
  return piecesOf(text, sentencesOf(name, format, text)).map((span) => ({ span, tokens: tokensIn(text, span) }));
}

function sentencesOf(name: string, format: CodedText['format'], text: string): readonly Span[] {
  return segment(read({ name, format: format === 'document' ? 'plain' : format, text })).map(({ span }) => span);
}

function piecesOf(text: string, sentences: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  let at = 0;
  for (const { start, end } of [...sentences].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(...linesIn(text, at, start));
    const sentence = trimmed(text, start, end);
    if (sentence) pieces.push(sentence);
    at = end;
  }
  return [...pieces, ...linesIn(text, at, text.length)];
}

function linesIn(text: string, start: number, end: number): readonly Span[] {
  const lines: Span[] = [];
  for (let from = start; from < end; ) {
    const stop = text.indexOf('\n', from);
    const to = stop < 0 || stop > end ? end : stop;
    const line = trimmed(text, from, to);
    if (line) lines.push(line);
    from = to + 1;
  }
  return lines;
}

/** A span without the blanks at its ends; undefined where it holds nothing else. */
export function trimmed(text: string, start: number, end: number): Span | undefined {
  let [from, to] = [start, end];
  while (from < to && isBlank(text[from]!)) from++;
  while (to > from && isBlank(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : undefined;
}

/** As Java and regular expressions understand blanks, byte order marks included. */
function isBlank(sign: string): boolean {
  return /\s/u.test(sign);
}

function tokensIn(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(token)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}
