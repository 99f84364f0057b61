import type { Compiled } from './compile.ts';
import { lazily } from './lazily.ts';
import { outlineOf } from './outline/outline.ts';
import type { Outline } from './outline/types.ts';
import type { Settings } from './settings.ts';
import { type KnownMentions, type Mention, mentionsOf } from './topics/mentions.ts';
import type { Prose, Sentence } from './types.ts';

/** A draft as measures read it: the sentences that are checked, and what they mention. */
export type Body = {
  readonly prose: Prose;
  readonly compiled: Compiled;
  readonly settings: Settings;
  readonly sentences: readonly Sentence[];
  readonly words: number;
  readonly isAboutSubject: boolean;
  readonly mentions: () => readonly Mention[];
  readonly outline: () => Outline;
};

export type BodyGiven = Omit<Body, 'mentions' | 'outline'>;

/** Bibliographies mention much and say nothing. */
export function bodyOf(given: BodyGiven, known?: KnownMentions): Body {
  const { prose, compiled } = given;
  const sentences = given.sentences.filter(({ block }) => prose.blocks[block]!.kind !== 'reference');
  return {
    ...given,
    sentences,
    mentions: lazily(() => mentionsOf(prose, sentences, compiled, known)),
    outline: lazily(() => outlineOf(prose)),
  };
}
