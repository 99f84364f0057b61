import type { Body } from '../body.ts';
import type { Mentioned } from '../topics/mentions.ts';
import type { Block, Sentence, Span } from '../types.ts';

/** A sentence with what its own words mention, in order; lead-ins are clauses of their own. */
export type Clause = {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly block: Block;
  readonly mentions: readonly Mentioned[];
};

export function clausesOf(body: Body): readonly Clause[] {
  const bySentence: Mentioned[][] = body.sentences.map(() => []);
  for (const mention of body.mentions()) bySentence[mention.sentence]?.push(mention);
  return body.sentences.map((sentence, index) => ({
    sentence,
    span: sentence.span,
    block: body.prose.blocks[sentence.block]!,
    mentions: bySentence[index]!,
  }));
}

/** The mentions of a topic, or of a group of topics (`subject.`). */
export function mentioned(clause: Clause, topic: string): readonly Mentioned[] {
  return clause.mentions.filter((mention) => (topic.endsWith('.') ? mention.topic.startsWith(topic) : mention.topic === topic));
}
