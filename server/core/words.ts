import { oncePer } from './lazily.ts';
import { piecesOf } from './pieces/pieces.ts';
import type { Piece } from './pieces/types.ts';
import { sentencesIn } from './segment/segment.ts';
import type { Prose, Sentence, Span } from './types.ts';

/** How many words the sentences of a draft have. */
export function countAllWords(prose: Prose): number {
  return piecesOf(prose).reduce((sum, { piece }) => wordsIn(piece).reduce((words, more) => words + more, sum), 0);
}

/** How many words each sentence of a piece has. */
export const wordsIn = oncePer((piece: Piece): readonly number[] => sentencesIn(piece).map((sentence) => countWords(piece, [sentence])));

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
