import { lotOf } from '../../core/sampling/lot.ts';
import type { DrawnSentence } from '../../core/sampling/types.ts';

/** What a sheet may show: without suggestions sentences stand in an order that tells nothing, which the seed fixes. */
export type Showing = { readonly blind: boolean; readonly seed: number; readonly codes: readonly string[] };

export function ordered(sentences: readonly DrawnSentence[], { blind, seed }: Showing): readonly DrawnSentence[] {
  if (!blind) return sentences;
  const lots = new Map(sentences.map(({ id }) => [id, lotOf(seed, `order of ${id}`)]));
  return [...sentences].sort((a, b) => lots.get(a.id)! - lots.get(b.id)!);
}

export function codesIn({ found }: DrawnSentence): readonly string[] {
  return [...new Set(found.map(({ code }) => code))];
}
