import type { Compiled } from '../compile.ts';
import { candidatesOf, type Demands } from '../match/demands.ts';
import { createMatcher, type Matcher } from '../match/matcher.ts';
import type { Pattern } from '../match/program.ts';
import type { Prose, Sentence } from '../types.ts';

/** The entries that may match a sentence, with the patterns of phrases that may, and what matches them there. */
export type Candidates = {
  readonly size: number;
  readonly patterns: ReadonlyMap<number, readonly Pattern[]>;
  readonly matcher: Matcher;
};

/** The entries of which every needed word stands in a sentence. */
export type Screening = (sentence: Sentence) => Candidates;

/**
 * Screens the sentences of a prose. The words of a sentence's lead-ins count too, since the roles of a construction
 * may stand on both sides. What comes back is to be used before the next sentence is screened.
 */
export function screenOf(prose: Prose, { vocabulary, demands }: Pick<Compiled, 'vocabulary'> & { readonly demands: Demands }): Screening {
  return ({ span, lead }) => {
    const matcher = createMatcher(prose.masked, [...lead, span], vocabulary);
    const patterns = candidatesOf(demands, matcher.reading, vocabulary.features);
    return { size: patterns.size, patterns, matcher };
  };
}
