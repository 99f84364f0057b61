import type { Span } from '../types.ts';
import type { Passage } from './passages.ts';

/** Pieces of a passage between which no piece of another one stands, as one span. */
type Run = { readonly passage: Passage; readonly span: Span; readonly isFirst: boolean };

/** The runs of passages in the order of the source. */
export function runsOf(passages: readonly Passage[]): readonly Run[] {
  const pieces = passages.flatMap((passage) => passage.pieces.map((piece) => ({ passage, piece })));
  pieces.sort((a, b) => a.piece.start - b.piece.start);
  const runs: Run[] = [];
  const begun = new Set<Passage>();
  for (const { passage, piece } of pieces) {
    const open = runs.at(-1);
    if (open?.passage === passage) runs[runs.length - 1] = { ...open, span: { start: open.span.start, end: piece.end } };
    else runs.push({ passage, span: piece, isFirst: !begun.has(passage) });
    begun.add(passage);
  }
  return runs;
}
