import { lazily } from '../lazily.ts';
import type { Span } from '../types.ts';
import type { Features } from './demands.ts';
import type { Machine } from './machine.ts';
import type { Pattern } from './program.ts';
import type { TokenRange } from './range.ts';
import type { Reading } from './reading.ts';
import { type Token, tokenize } from './tokens.ts';

/** Matches patterns on the words of spans of a text. */
export type Matcher = {
  readonly tokens: readonly Token[];
  /** Where the tokens begin and end in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The longest match at each token where one begins, none inside another. */
  readonly all: (pattern: Pattern) => readonly TokenRange[];
  /** The same for any of several patterns. */
  readonly allOf: (patterns: readonly Pattern[]) => readonly TokenRange[];
  /** The shortest match at every token where one begins; they may overlap. */
  readonly shortest: (pattern: Pattern) => readonly TokenRange[];
  readonly some: (pattern: Pattern) => boolean;
  /** Its words as numbers. */
  readonly reading: Reading;
};

/** The shared vocabularies by name, and what runs patterns. */
export type Vocabulary = { readonly nodes: ReadonlyMap<string, Pattern>; readonly machine: Machine; readonly features: Features };

const none: readonly TokenRange[] = [];

export function createMatcher(text: string, spans: readonly Span[], { machine }: Vocabulary): Matcher {
  const reading = machine.read(text, spans);
  const known = new Map<Pattern, readonly TokenRange[]>();
  const knownShort = new Map<Pattern, readonly TokenRange[]>();
  const tokens = lazily(() => tokenize(text, spans));
  return {
    get tokens() {
      return tokens();
    },
    starts: reading.starts,
    ends: reading.ends,
    all: (pattern) => remembered(known, pattern, () => allOf([pattern])),
    allOf: (patterns) => (patterns.length === 1 ? remembered(known, patterns[0]!, () => allOf(patterns)) : allOf(patterns)),
    shortest: (pattern) => remembered(knownShort, pattern, () => shortest(pattern)),
    some: (pattern) => ready().some(pattern),
    reading,
  };

  /** The machine, which may have read other words meanwhile. */
  function ready(): Machine {
    machine.take(reading);
    return machine;
  }

  function allOf(patterns: readonly Pattern[]): readonly TokenRange[] {
    let furthest: number[] | undefined;
    for (const pattern of patterns) {
      ready().each(pattern, (from, _, to) => {
        furthest ??= [];
        furthest[from] = Math.max(furthest[from] ?? 0, to);
      });
    }
    if (!furthest) return none;
    const ranges: TokenRange[] = [];
    for (let from = 0; from < furthest.length; from++) {
      const to = furthest[from];
      if (to === undefined) continue;
      ranges.push({ from, to });
      from = to - 1;
    }
    return ranges;
  }

  function shortest(pattern: Pattern): readonly TokenRange[] {
    const ranges: TokenRange[] = [];
    ready().each(pattern, (from, to) => ranges.push({ from, to }));
    return ranges;
  }
}

function remembered(
  known: Map<Pattern, readonly TokenRange[]>,
  pattern: Pattern,
  find: () => readonly TokenRange[],
): readonly TokenRange[] {
  const found = known.get(pattern) ?? find();
  known.set(pattern, found);
  return found;
}

/** From the first to the last token of a range, in the text that was tokenised. */
export function spanOfRange({ from, to }: TokenRange, { starts, ends }: Pick<Matcher, 'starts' | 'ends'>): Span {
  return { start: starts[from]!, end: ends[to - 1]! };
}
