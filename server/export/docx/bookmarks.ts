import type { Piece } from '../report/types.ts';

/** Places in the file that links lead to: by anchor, a name as Word wants it. */
export type Bookmarks = ReadonlyMap<string, Bookmark>;
export type Bookmark = { readonly name: string; readonly heading: Piece };

/** One for every anchor of a heading; where two headings have the same, the first has it. */
export function bookmarksOf(pieces: readonly Piece[]): Bookmarks {
  const bookmarks = new Map<string, Bookmark>();
  const add = (piece: Piece): void => {
    if (piece.kind === 'details') for (const inner of piece.pieces) add(inner);
    if (piece.kind === 'list') for (const item of piece.items) for (const inner of item) add(inner);
    if (piece.kind !== 'heading' || piece.anchor === undefined || bookmarks.has(piece.anchor)) return;
    bookmarks.set(piece.anchor, { name: `place${bookmarks.size + 1}`, heading: piece });
  };
  for (const piece of pieces) add(piece);
  return bookmarks;
}
