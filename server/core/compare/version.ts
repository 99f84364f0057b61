import type { Overview } from '../overview/overview.ts';
import { proseOf } from '../read/once.ts';
import { countWhile } from '../search.ts';
import { segment } from '../segment/segment.ts';
import type { Analysis, Source, Span } from '../types.ts';
import { createReader, type Worded } from './words.ts';

/** A version of a draft with what is known of it. Its analysis is that of the draft alone: records of people are not applied. */
export type Version = {
  readonly source: Source;
  readonly analysis: Analysis;
  readonly overview: Pick<Overview, 'provisions' | 'profile'>;
};

/** A version as it is compared; `sentenceAt` gives the index of the sentence that begins at an offset or around it. */
export type Side = {
  readonly version: Version;
  readonly sentences: readonly Worded[];
  readonly sentenceAt: (offset: number) => number | undefined;
};

export function sideOf(version: Version): Side {
  const prose = proseOf(version.source);
  const sentences = segment(prose)
    .map(createReader(prose))
    .filter(({ words }) => words.length > 0);
  const inOrder = [...sentences.keys()].sort((a, b) => sentences[a]!.span.start - sentences[b]!.span.start);
  return {
    version,
    sentences,
    sentenceAt: (offset) => inOrder[countWhile(inOrder, (index) => sentences[index]!.span.start <= offset) - 1],
  };
}

/** From the first to the last of sentences that follow on each other. */
export function spanOver(indices: readonly number[], { sentences }: Side): Span {
  const spans = indices.map((index) => sentences[index]!.span);
  return spans.reduce((all, span) => ({ start: Math.min(all.start, span.start), end: Math.max(all.end, span.end) }));
}
