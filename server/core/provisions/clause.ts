import { type Body, mentionsIn } from '../body.ts';
import type { Compiled } from '../compile.ts';
import { oncePerBoth } from '../lazily.ts';
import type { Piece } from '../pieces/types.ts';
import { sentencesIn } from '../segment/segment.ts';
import type { Mentioned } from '../topics/mentions.ts';
import type { Block, Sentence, Span } from '../types.ts';

/**
 * A sentence with what its own words mention, in order; lead-ins are clauses of their own. It stays the same object from
 * version to version of a draft: `text` and all offsets are those of its piece.
 */
export type Clause = {
  readonly text: string;
  readonly sentence: Sentence;
  readonly span: Span;
  readonly block: Block;
  readonly mentions: readonly Mentioned[];
};

/** A clause in a draft; `start` is the offset of its piece (UTF-16). */
export type PlacedClause = { readonly clause: Clause; readonly start: number };

export function clausesOf({ homes, compiled }: Body): readonly PlacedClause[] {
  return homes().map(({ placed: { piece, start }, index }) => ({ clause: clausesIn(piece, compiled)[index]!, start }));
}

const clausesIn = oncePerBoth((piece: Piece, compiled: Compiled): readonly Clause[] =>
  sentencesIn(piece).map((sentence, index) => ({
    text: piece.masked,
    sentence,
    span: sentence.span,
    block: piece.blocks[sentence.block]!,
    mentions: mentionsIn(piece, compiled)[index]!,
  })),
);

/** The mentions of a topic, or of a group of topics (`subject.`). */
export function mentioned(clause: Clause, topic: string): readonly Mentioned[] {
  return clause.mentions.filter((mention) => (topic.endsWith('.') ? mention.topic.startsWith(topic) : mention.topic === topic));
}
