import { oncePer } from './lazily.ts';
import { piecesOf } from './pieces/pieces.ts';
import type { Piece } from './pieces/types.ts';
import { sentencesIn } from './segment/segment.ts';
import type { Prose, Sentence, Span } from './types.ts';

/** How many words the sentences of a draft have. */
export function countAllWords(prose: Prose): number {
  return piecesOf(prose).reduce((sum, { piece }) => sum + wordsIn(piece), 0);
}

const wordsIn = oncePer((piece: Piece) => countWords(piece, sentencesIn(piece)));

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
