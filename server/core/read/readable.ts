import type { Format, Prose, Span } from '../types.ts';
import { withoutFiller } from './filler.ts';

const markup: ReadonlySet<Format> = new Set(['html', 'xml', 'latex']);

/** Whether text of a format stands between tags or macros. */
export function isMarkup(format: Format): boolean {
  return markup.has(format);
}

/**
 * The text in which words and marks are looked for where masking would take too much away (addresses, note marks).
 * It has the length of the source; of markup the source would give tags and references for words.
 */
export function readable({ source, even, masked }: Prose): string {
  return isMarkup(source.format) ? masked : (even ?? source.text);
}

/** The words of a span as people read them; without tags, with the signs that references stand for. */
export function wordsOf({ start, end }: Span, prose: Prose): string {
  if (!isMarkup(prose.source.format)) return prose.source.text.slice(start, end);
  return withoutFiller(prose.masked.slice(start, end))
    .replace(/\s+/g, ' ')
    .replace(/ (?=[”’»,.;:!?)\]])/g, '');
}
