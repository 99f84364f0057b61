import type { Compiled } from '../compile.ts';
import { lazily } from '../lazily.ts';
import { createMatcher, type Matcher } from '../match/matcher.ts';
import { overlap, type TokenRange } from '../match/range.ts';
import { governsRange, negatorOf } from '../stance/negation.ts';
import type { Prose, Sentence, Span } from '../types.ts';

/** Words before a mention by which the text says that something is missing: "failed to", "a lack of". */
const LACKING = 'checklist.lacking';

type Scene = { readonly matcher: Matcher; readonly vocabulary: (name: string) => readonly TokenRange[] };

/**
 * Tells which words of a sentence are denied in it or in its lead-ins. A negation inside words that were found themselves
 * belongs to them: in "help shall not be conditional on testimony" it does not deny the help.
 */
export function createTurned(
  prose: Prose,
  { vocabulary }: Pick<Compiled, 'vocabulary'>,
): (sentence: Sentence, found: readonly Span[]) => (span: Span) => boolean {
  return (sentence, found) => {
    const scene = lazily(() => sceneOf(sentence, found));
    return (span) => {
      const { matcher, vocabulary: rangesOf } = scene();
      const range = rangeOf(span, matcher);
      if (!range) return false;
      return negatorOf(range, scene()) !== undefined || rangesOf(LACKING).some((words) => governsRange(words, range, matcher));
    };
  };

  function sceneOf({ lead, span }: Sentence, found: readonly Span[]): Scene {
    const matcher = createMatcher(prose.masked, [...lead, span], vocabulary);
    const known = new Map<string, readonly TokenRange[]>();
    const taken = found.flatMap((one) => rangeOf(one, matcher) ?? []);
    return { matcher, vocabulary: rangesOf };

    function rangesOf(name: string): readonly TokenRange[] {
      const node = vocabulary.nodes.get(name);
      const ranges =
        known.get(name) ?? (node === undefined ? [] : matcher.all(node)).filter((range) => !taken.some((other) => overlap(range, other)));
      known.set(name, ranges);
      return ranges;
    }
  }
}

function rangeOf({ start, end }: Span, { tokens }: Matcher): TokenRange | undefined {
  const from = tokens.findIndex((token) => token.start >= start);
  const beyond = tokens.findIndex((token) => token.start >= end);
  const to = beyond < 0 ? tokens.length : beyond;
  return from < 0 || from >= to ? undefined : { from, to };
}
