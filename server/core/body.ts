import type { Compiled } from './compile.ts';
import { lazily, oncePerBoth } from './lazily.ts';
import { outlineOf } from './outline/outline.ts';
import type { Outline } from './outline/types.ts';
import { shifted } from './pieces/pieces.ts';
import type { Piece } from './pieces/types.ts';
import { type Home, homesOf } from './segment/homes.ts';
import { sentencesIn } from './segment/segment.ts';
import type { Settings } from './settings.ts';
import { type Mention, type Mentioned, mentionsOf } from './topics/mentions.ts';
import type { Prose, Sentence } from './types.ts';

/** A draft as measures read it: the sentences that are checked, and what they mention. */
export type Body = {
  readonly prose: Prose;
  readonly compiled: Compiled;
  readonly settings: Settings;
  readonly sentences: readonly Sentence[];
  readonly words: number;
  readonly isAboutSubject: boolean;
  /** Of the sentences, in their order. */
  readonly homes: () => readonly Home[];
  readonly mentions: () => readonly Mention[];
  readonly outline: () => Outline;
};

export type BodyGiven = Omit<Body, 'homes' | 'mentions' | 'outline'>;

/** Bibliographies mention much and say nothing. */
export function bodyOf(given: BodyGiven): Body {
  const { prose, compiled } = given;
  const sentences = given.sentences.filter(({ block }) => prose.blocks[block]!.kind !== 'reference');
  const homes = lazily(() => homesOf(prose, sentences));
  return {
    ...given,
    sentences,
    homes,
    mentions: lazily(() => mentionsAt(homes(), compiled)),
    outline: lazily(() => outlineOf(prose)),
  };
}

/** What each sentence of a piece mentions; offsets count from the start of the piece. */
export const mentionsIn = oncePerBoth((piece: Piece, compiled: Compiled): readonly (readonly Mentioned[])[] => {
  const sentences = sentencesIn(piece);
  const found: Mentioned[][] = sentences.map(() => []);
  for (const { sentence, topic, span } of mentionsOf(piece, sentences, compiled)) found[sentence]!.push({ topic, span });
  return found;
});

function mentionsAt(homes: readonly Home[], compiled: Compiled): readonly Mention[] {
  const all: Mention[] = [];
  for (const [sentence, { placed, index }] of homes.entries()) {
    for (const { topic, span } of mentionsIn(placed.piece, compiled)[index]!)
      all.push({ topic, span: shifted(span, placed.start), sentence });
  }
  return all;
}
