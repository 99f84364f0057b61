import { cleanLine } from '../clean.ts';
import type { Draft } from './draft.ts';
import { heading, list, paragraph } from './pieces.ts';
import type { Piece } from './types.ts';

/** What went wrong with the document, and where. */
export function problemPieces({ checked: { analysis }, id, at }: Draft): readonly Piece[] {
  if (analysis.problems.length === 0) return [];
  return [
    heading(3, 'Problems', `${id}-problems`),
    list(analysis.problems.map(({ message, span }) => paragraph(`${span ? `${at(span.start)}: ` : ''}${cleanLine(message)}`))),
  ];
}
