import { counted } from '../tally.ts';
import { list, note } from './pieces.ts';
import type { Piece } from './types.ts';

/** How many passages behind one number are shown, so that a report of many documents stays one that opens. */
export const MOST_PASSAGES = 12;

/** `most` are shown; `of` says what the rest are. */
type Bounds = { readonly most?: number; readonly of?: string };

/** A list of the first things, and how many more there are. */
export function bounded<Item>(
  items: readonly Item[],
  pieceOf: (item: Item) => Piece | readonly Piece[],
  { most = MOST_PASSAGES, of = 'passage' }: Bounds = {},
): readonly Piece[] {
  const shown = list(items.slice(0, most).map(pieceOf));
  const rest = items.length - most;
  return rest > 0 ? [shown, note(`And ${counted(rest, `more ${of}`)}.`)] : [shown];
}
