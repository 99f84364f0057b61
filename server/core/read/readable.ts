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
export function readable({ source, masked }: Prose): string {
  return isMarkup(source.format) ? masked : source.text;
}

/** The words of a span as people read them; without tags, with the signs that references stand for. */
export function wordsOf({ start, end }: Span, prose: Prose): string {
  const words = readable(prose).slice(start, end);
  return isMarkup(prose.source.format)
    ? withoutFiller(words)
        .replace(/\s+/g, ' ')
        .replace(/ (?=[”’»,.;:!?)\]])/g, '')
    : words;
}
