import { piecesOf } from '../pieces/pieces.ts';
import type { Placed } from '../pieces/types.ts';
import type { Prose, Sentence } from '../types.ts';
import { sentencesIn } from './segment.ts';

/** Which sentence of which piece a sentence of a draft is. */
export type Home = { readonly placed: Placed; readonly index: number };

/** The homes of sentences, which are some of those of the prose, in order. */
export function homesOf(prose: Prose, sentences: readonly Sentence[]): readonly Home[] {
  const homes: Home[] = [];
  for (const placed of piecesOf(prose)) {
    const next = sentences[homes.length];
    if (!next) break;
    if (next.block >= placed.block + placed.piece.blocks.length) continue;
    for (const [index, own] of sentencesIn(placed.piece).entries()) {
      if (isAt(sentences[homes.length], own, placed)) homes.push({ placed, index });
    }
  }
  return homes;
}

function isAt(sentence: Sentence | undefined, { span, block }: Sentence, { start, block: first }: Placed): boolean {
  return sentence?.block === first + block && sentence.span.start === start + span.start && sentence.span.end === start + span.end;
}
