import type { Sighting } from '../find/sight.ts';
import type { StanceName } from '../lexicon/schema.ts';
import type { Matcher } from '../match/matcher.ts';
import type { TokenRange } from '../match/range.ts';
import type { Block, Sentence } from '../types.ts';

/** What a stance rule sees around a sighting. */
export type Surroundings = {
  readonly matcher: Matcher;
  readonly sentence: Sentence;
  readonly block: Block;
  /** The text as far as it is readable, in the length of the source: offsets of tokens point into it. */
  readonly text: string;
  /** The document, or the passage around the sentence, is about trafficking, sex work or exploitation. */
  readonly aboutSubject: boolean;
  readonly vocabulary: (name: string) => readonly TokenRange[];
  /** Spans of tokens that are names or titles. */
  readonly names: () => readonly TokenRange[];
  /** Spans of tokens inside quotation marks. */
  readonly quotations: () => readonly TokenRange[];
  /** Counter-frames found on this sentence. */
  readonly counter: readonly Sighting[];
};

/** Returns the reason why the sighting is not a finding, or undefined. */
export type StanceRule = (sighting: Sighting, around: Surroundings) => string | undefined;

export type NamedStance = { readonly name: StanceName; readonly rule: StanceRule };
