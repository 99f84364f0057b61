import type { Compiled } from '../compile.ts';
import { candidatesOf } from '../match/demands.ts';
import { createMatcher, type Matcher, spanOfRange } from '../match/matcher.ts';
import { overlap, type TokenRange } from '../match/range.ts';
import type { Prose, Sentence, Span } from '../types.ts';
import type { CompiledTopic } from './topics.ts';

/** Words that speak of a topic. */
export type Mentioned = { readonly topic: string; readonly span: Span };

/** `sentence` is an index into the sentences that were searched. */
export type Mention = Mentioned & { readonly sentence: number };

/** What is known of sentences of earlier versions, by their words; offsets count from the sentence's start. */
export type KnownMentions = {
  readonly recall: (words: string) => readonly Mentioned[] | undefined;
  readonly keep: (words: string, mentions: readonly Mentioned[]) => void;
};

/** Where topics are mentioned, in order; each sentence is searched in its own words, not in its lead-ins. */
export function mentionsOf(
  prose: Prose,
  sentences: readonly Sentence[],
  compiled: Pick<Compiled, 'topics' | 'vocabulary'>,
  known?: KnownMentions,
): readonly Mention[] {
  if (compiled.topics.all.length === 0) return [];
  const search = searchOf(prose, compiled);
  return sentences.flatMap((sentence, index) => {
    const { start, end } = sentence.span;
    const words = prose.masked.slice(start, end);
    const canBeKnown = known && !sentence.isSplit;
    const found = (canBeKnown && known.recall(words)) || search(sentence).map((mention) => shifted(mention, -start));
    if (canBeKnown) known.keep(words, found);
    return found.map((mention) => ({ ...shifted(mention, start), sentence: index }));
  });
}

function searchOf(prose: Prose, { topics, vocabulary }: Pick<Compiled, 'topics' | 'vocabulary'>): (sentence: Sentence) => Mentioned[] {
  return ({ isSplit, lead, span }) => {
    const matcher = createMatcher(prose.masked, isSplit ? [...lead, span] : [span], vocabulary);
    const candidates = [...candidatesOf(topics.demands, matcher.reading, vocabulary.features).keys()].map((place) => topics.all[place]!);
    return candidates
      .flatMap((topic) => rangesOf(topic, matcher).map((range) => ({ topic: topic.name, span: spanOfRange(range, matcher) })))
      .sort((a, b) => a.span.start - b.span.start || (a.topic < b.topic ? -1 : 1));
  };
}

function shifted({ topic, span: { start, end } }: Mentioned, by: number): Mentioned {
  return { topic, span: { start: start + by, end: end + by } };
}

function rangesOf({ pattern, except }: CompiledTopic, matcher: Matcher): readonly TokenRange[] {
  const found = matcher.all(pattern);
  if (except === undefined || found.length === 0) return found;
  const excepted = matcher.all(except);
  return found.filter((range) => !excepted.some((other) => overlap(range, other)));
}
