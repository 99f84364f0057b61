import type { Body } from '../body.ts';
import type { Span } from '../types.ts';

/** A heading that comes later (in UTF-16 units from where the text begins) is none of the draft's title. */
const TITLE_WITHIN = 3000;

/** The title of a draft: its first heading, else its first sentence. */
export function titleOf({ prose, sentences }: Pick<Body, 'prose' | 'sentences'>): Span {
  const [first] = sentences;
  if (!first) return { start: 0, end: 0 };
  const heading = sentences.find(({ block }) => prose.blocks[block]!.kind === 'heading');
  return heading && heading.span.start - first.span.start <= TITLE_WITHIN ? heading.span : first.span;
}
