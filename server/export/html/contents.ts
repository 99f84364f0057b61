import type { Piece } from '../report/types.ts';
import { type Markup, markup } from './markup.ts';

/** Links to the parts of a document's report. */
export function contentsOf(pieces: readonly Piece[], path: string): Markup {
  const parts = pieces.flatMap((piece) => (piece.kind === 'heading' && piece.level === 3 && piece.anchor !== undefined ? [piece] : []));
  if (parts.length < 2) return markup``;
  return markup`\n<nav class="contents" aria-label="Parts of the report on ${path}"><ul>${parts.map(({ text, anchor = '' }) => markup`<li><a href="#${anchor}">${text}</a></li>`)}</ul></nav>`;
}
