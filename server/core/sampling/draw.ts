import type { DrawnSentence, DrawnStratum, OpenStratum } from './types.ts';

export type Sample = { readonly strata: readonly DrawnStratum[]; readonly sentences: readonly DrawnSentence[] };

/** Draws from each stratum the given number of sentences: simple random sampling without replacement. In the order of the corpus. */
export function draw(strata: readonly OpenStratum[], counts: readonly number[]): Sample {
  const sentences = strata.flatMap(({ name, size, candidates }, index) =>
    candidates.slice(0, counts[index]).map(({ sentence }) => ({ ...sentence, stratum: name, probability: counts[index]! / size })),
  );
  return {
    strata: strata.map(({ candidates: _, ...stratum }, index) => ({ ...stratum, drawn: counts[index]! })),
    sentences: sentences.sort((a, b) => (a.document === b.document ? a.number - b.number : a.document < b.document ? -1 : 1)),
  };
}
