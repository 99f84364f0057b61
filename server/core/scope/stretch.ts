import type { Body } from '../body.ts';
import type { Provision } from '../provisions/types.ts';
import type { Mention } from '../topics/mentions.ts';
import { selectsTopic } from '../topics/topics.ts';
import type { Count } from '../types.ts';
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
  const selectors = compiled.codes.get(code)?.counts ?? [];
  const topics = compiled.topics.all.filter(({ name }) => selectors.some((selector) => selectsTopic(selector, name)));
  const names = new Set(topics.map(({ name }) => name));
  const mentions = part.mentions.filter(({ topic }) => names.has(topic));
  const counts = topics.map(
    ({ name, title }): Count => ({ topic: name, title, passages: mentions.filter(({ topic }) => topic === name).map(({ span }) => span) }),
  );
  return { ...part, mentions, counts };
}
