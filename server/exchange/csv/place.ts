import type { Span } from '../../core/types.ts';
import type { Placed } from '../quote.ts';
import type { Text } from './texts.ts';

/** Where a row says that a code stands; `either` where the columns do not say what they count. */
export type Place = {
  readonly start?: number;
  readonly end?: number;
  readonly counted?: 'points' | 'units' | 'either';
  readonly quote: string;
  readonly before: string;
  readonly after: string;
};

/** The offsets where the words stand there or no words are told; else where the words are found. */
export function placeIn(place: Place, text: Text): Span | 'outside' | Exclude<Placed, Span> {
  const quote = place.quote.replace(/\r\n?/g, '\n');
  const fits = (span: Span) => [quote, unguarded(quote)].includes(text.document.text.slice(span.start, span.end));
  const spans = spansOf(place, text);
  const right = spans.find((span) => quote === '' || fits(span));
  if (right) return right;
  if (quote === '') return 'outside';
  const found = text.find({ exact: quote, before: place.before, after: place.after });
  return typeof found === 'string' && unguarded(quote) !== quote ? text.find({ exact: unguarded(quote) }) : found;
}

/** Without the apostrophe that keeps a spreadsheet from reading a cell as a formula. */
function unguarded(text: string): string {
  return text.replace(/^'(?=\s*[=+\-@])/, '');
}

/** Code points first, as R and Python count. */
function spansOf({ start, end, counted }: Place, { points, from, raw }: Text): readonly Span[] {
  if (start === undefined || end === undefined) return [];
  const spans: Span[] = [];
  if (counted !== 'units' && end <= points.length) spans.push({ start: from(points.toUtf16(start)), end: from(points.toUtf16(end)) });
  if (counted !== 'points' && end <= raw.length) spans.push({ start: from(start), end: from(end) });
  return spans;
}
