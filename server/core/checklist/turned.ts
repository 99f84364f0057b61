import type { Compiled } from '../compile.ts';
import { createMatcher, type Matcher } from '../match/matcher.ts';
import type { TokenRange } from '../match/range.ts';
import { tokenize } from '../match/tokens.ts';
import { governsRange, negatorOf } from '../stance/negation.ts';
import type { Prose, Sentence, Span } from '../types.ts';

/** Words before a mention by which the text says that something is missing: "failed to", "a lack of". */
const LACKING = 'checklist.lacking';

type Scene = { readonly matcher: Matcher; readonly vocabulary: (name: string) => readonly TokenRange[] };

/** Tells whether words of a sentence are denied in it or in its lead-ins. Sentences are asked about in order. */
export function createTurned(prose: Prose, { vocabulary }: Pick<Compiled, 'vocabulary'>): (sentence: Sentence, span: Span) => boolean {
  let last: { sentence: Sentence; scene: Scene } | undefined;
  return (sentence, span) => {
    if (last?.sentence !== sentence) last = { sentence, scene: sceneOf(sentence) };
    const { scene } = last;
    const range = rangeOf(span, scene.matcher);
    if (!range) return false;
    return negatorOf(range, scene) !== undefined || scene.vocabulary(LACKING).some((words) => governsRange(words, range, scene.matcher));
  };

  function sceneOf({ lead, span }: Sentence): Scene {
    const matcher = createMatcher(tokenize(prose.masked, [...lead, span]), vocabulary);
    const known = new Map<string, readonly TokenRange[]>();
    return { matcher, vocabulary: rangesOf };

    function rangesOf(name: string): readonly TokenRange[] {
      const node = vocabulary.nodes.get(name);
      const ranges = known.get(name) ?? (node ? matcher.all(node) : []);
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
