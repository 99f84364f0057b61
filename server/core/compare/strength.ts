import type { Strength } from '../provisions/types.ts';

/** Which way a provision went. `reversed`: what was asked is forbidden now, or the other way round. */
export type Direction = 'weakened' | 'strengthened' | 'reversed';

const binding: Readonly<Record<Strength, number>> = { mandatory: 3, prohibited: 3, recommended: 2, discretionary: 1 };

/** The direction from one strength to another one. */
export function directionOf(before: Strength, now: Strength): Direction {
  if (binding[before] === binding[now]) return 'reversed';
  return binding[before] > binding[now] ? 'weakened' : 'strengthened';
}
