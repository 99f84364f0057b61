import { createStore, type Kept } from './kept.ts';
import type { Piece, Placed } from './pieces/types.ts';
import type { TextPart } from './read/parts.ts';
import type { Outcome } from './sentence.ts';

/** What was found in the sentences of a piece, by their order; what was not looked at is missing. */
export type Outcomes = (Outcome | undefined)[];

/**
 * What was found in earlier versions of a draft, piece by piece. It changes how long an analysis takes, never its
 * result, and keeps no text but that of pieces. One memory serves one draft and one set of compiled lexicons.
 */
export type Memory = {
  /** What was read. */
  readonly parts: Kept<TextPart>;
  readonly pieces: Kept<Piece>;
  /** Of pieces in a draft about the subject, and in one that is not. */
  readonly outcomes: (aboutSubject: boolean) => WeakMap<Piece, Outcomes>;
  /** The pieces of the last version. */
  readonly last: () => readonly Placed[];
  /** An analysis has ended: pieces that neither it nor those before it used lately are forgotten. */
  readonly turn: (placed: readonly Placed[]) => void;
};

export function createMemory(): Memory {
  const parts = createStore<TextPart>(({ text }) => text.length);
  const pieces = createStore<Piece>(({ masked }) => masked.length);
  const about = new WeakMap<Piece, Outcomes>();
  const beside = new WeakMap<Piece, Outcomes>();
  let last: readonly Placed[] = [];
  return {
    parts,
    pieces,
    outcomes: (aboutSubject) => (aboutSubject ? about : beside),
    last: () => last,
    turn: (placed) => {
      parts.turn();
      pieces.turn();
      last = placed;
    },
  };
}
