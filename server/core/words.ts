import type { Prose, Sentence, Span } from './types.ts';

/** How many words sentences have, lead-ins not counted again. */
export function countWords(prose: Prose, sentences: readonly Sentence[]): number {
  let words = 0;
  for (const { span, lead, isSplit } of sentences) {
    for (const part of isSplit ? [...lead, span] : [span]) words += countIn(prose.masked, part);
  }
  return words;
}

function countIn(masked: string, { start, end }: Span): number {
  let words = 0;
  let inWord = false;
  for (let at = start; at < end; at++) {
    const isBlank = masked.charCodeAt(at) <= 32;
    if (!isBlank && !inWord) words++;
    inWord = !isBlank;
  }
  return words;
}
