import type { Prose } from '../types.ts';

/**
 * A stretch of a draft that is analysed by itself: offsets and indices of blocks count from its start, and its texts are its
 * own, so that it keeps no version of the draft. A stretch that stays the same from version to version is one object.
 */
export type Piece = Prose;

/** A piece in a draft: `start` is its offset (UTF-16), `block` the index of its first block. */
export type Placed = { readonly piece: Piece; readonly start: number; readonly block: number };
