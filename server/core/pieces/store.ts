import type { KnownPieces, Piece } from './types.ts';

/** How much of what a draft no longer holds is kept, in UTF-16 units: what was cut out is often put back. */
const KEPT = 400_000;

export type PieceStore = KnownPieces & {
  /** What was not kept since the last turn goes, the oldest first, but for a part that may come back. */
  readonly turn: () => void;
};

/** Keeps the pieces of a draft by their keys. */
export function createKnownPieces(): PieceStore {
  const byKey = new Map<number, Piece[]>();
  const keys = new Map<Piece, number>();
  const gone = new Set<Piece>();
  let used = new Set<Piece>();
  let before = new Set<Piece>();
  let size = 0;
  return {
    candidates: (key) => byKey.get(key) ?? [],
    keep: (key, piece) => {
      used.add(piece);
      if (keys.has(piece)) return;
      keys.set(piece, key);
      const others = byKey.get(key);
      if (others) others.push(piece);
      else byKey.set(key, [piece]);
    },
    turn: () => {
      for (const piece of used) if (gone.delete(piece)) size -= piece.masked.length;
      for (const piece of before) if (!used.has(piece)) leave(piece);
      before = used;
      used = new Set();
      for (const piece of gone) {
        if (size <= KEPT) break;
        forget(piece);
      }
    },
  };

  function leave(piece: Piece): void {
    gone.add(piece);
    size += piece.masked.length;
  }

  function forget(piece: Piece): void {
    gone.delete(piece);
    size -= piece.masked.length;
    const key = keys.get(piece)!;
    keys.delete(piece);
    const others = byKey.get(key)!.filter((other) => other !== piece);
    if (others.length > 0) byKey.set(key, others);
    else byKey.delete(key);
  }
}
