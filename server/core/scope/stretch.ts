import type { Body } from '../body.ts';
import type { Compiled } from '../compile.ts';
import { oncePer } from '../lazily.ts';
import type { Provision } from '../provisions/types.ts';
import type { Mention } from '../topics/mentions.ts';
import { type CompiledTopic, selectsTopic } from '../topics/topics.ts';
import type { Count, Span } from '../types.ts';
import type { Stretch } from './types.ts';

/** A part of a draft, before what a measure counts is chosen: all its mentions, in order. */
export type Part = {
  readonly words: number;
  readonly sentences: number;
  readonly mentions: readonly Mention[];
  readonly provisions: () => readonly Provision[];
};

/** A part as the measure of a code sees it. */
export function stretchOf(part: Part, code: string, { compiled }: Pick<Body, 'compiled'>): Stretch {
  const topics = countedFor(compiled)(code);
  const passages = new Map(topics.map(({ name }): [string, Span[]] => [name, []]));
  const mentions = part.mentions.filter(({ topic, span }) => passages.get(topic)?.push(span) !== undefined);
  return { ...part, mentions, counts: topics.map(({ name, title }): Count => ({ topic: name, title, passages: passages.get(name)! })) };
}

/** The topics that the measure of a code counts. */
const countedFor = oncePer(({ codes, topics }: Compiled) => {
  const known = new Map<string, readonly CompiledTopic[]>();
  return (code: string) => {
    const selectors = codes.get(code)?.counts ?? [];
    const counted = known.get(code) ?? topics.all.filter(({ name }) => selectors.some((selector) => selectsTopic(selector, name)));
    known.set(code, counted);
    return counted;
  };
});
