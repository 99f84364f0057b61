import type { Span } from '../../core/types.ts';
import { evened } from '../line-ends.ts';
import type { Placed, Quote } from '../quote.ts';
import type { Selector } from './model.ts';
import type { Text } from './texts.ts';

export function quoteIn(selectors: readonly Selector[]): Quote | undefined {
  const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && exact !== undefined);
  return quote && { exact: quote.exact!, before: quote.prefix ?? '', after: quote.suffix ?? '' };
}

/** The position where the words stand there, or where no words are told; else where the words are. */
export function placed(selectors: readonly Selector[], { text, from, points, find }: Text): Span | 'outside' | Exclude<Placed, Span> {
  const position = selectors.find(({ type, start, end }) => type === 'TextPositionSelector' && start !== undefined && end !== undefined);
  const quote = quoteIn(selectors);
  if (position && position.start! >= 0 && position.start! <= position.end! && position.end! <= points.length) {
    const span = { start: from(points.toUtf16(position.start!)), end: from(points.toUtf16(position.end!)) };
    if (!quote || evened(quote.exact).text === text.slice(span.start, span.end)) return span;
  }
  return quote ? find(quote) : 'outside';
}
