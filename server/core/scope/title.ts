import type { Body } from '../body.ts';
import { titleIn } from '../outline/title.ts';
import type { Span } from '../types.ts';

/** Where the findings of a whole draft stand: at its title, else at its first sentence. */
export function titleOf({ prose, sentences }: Pick<Body, 'prose' | 'sentences'>): Span {
  const title = titleIn(prose);
  const sentence =
    sentences.find(({ span }) => title === undefined || (span.start >= title.start && span.start < title.end)) ?? sentences[0];
  return sentence?.span ?? { start: 0, end: 0 };
}
