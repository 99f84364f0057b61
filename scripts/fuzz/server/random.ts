import { mulberry32 } from '../../../server/core/random.ts';

/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** A whole number from 0 up to, and without, `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (share: number) => boolean;
  readonly of: <Item>(items: readonly Item[]) => Item;
};

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return { below, chance: (share) => next() < share, of: (items) => items[below(items.length)]! };
}
