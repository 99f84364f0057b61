import { oncePer } from '../lazily.ts';
import type { Clause, PlacedClause } from './clause.ts';

/**
 * Whether a draft speaks as acts and treaties do, where `may` permits, or as guidance and plans do, where it mostly tells
 * what can happen.
 */
export type Register = 'enacts' | 'guides';

/** What each of these words weighs: a draft enacts where the sum is not below zero, since some acts say `must` for `shall`. */
const weights: Readonly<Record<string, number>> = { shall: 2, must: 0.5, should: -1, will: -1 };

export function registerOf(clauses: readonly PlacedClause[]): Register {
  const balance = clauses.reduce((sum, { clause }) => sum + weightOf(clause), 0);
  return balance >= 0 ? 'enacts' : 'guides';
}

const weightOf = oncePer(({ mentions, text }: Clause): number => {
  let weight = 0;
  for (const { topic, span } of mentions) {
    if (topic === 'strength.mandatory' || topic === 'strength.recommended')
      weight += weights[text.slice(span.start, span.end).toLowerCase()] ?? 0;
  }
  return weight;
});
