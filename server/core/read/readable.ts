import type { Prose, Span } from '../types.ts';
import { withoutFiller } from './filler.ts';

/**
 * The text in which words and marks are looked for where masking would take too much away (addresses, note marks).
 * It has the length of the source; in HTML the source would give tags and references for words.
 */
export function readable({ source, masked }: Prose): string {
  return source.format === 'html' ? masked : source.text;
}

/** The words of a span as people read them; in HTML without tags, with the signs that references stand for. */
export function wordsOf({ start, end }: Span, prose: Prose): string {
  const words = readable(prose).slice(start, end);
  return prose.source.format === 'html'
    ? withoutFiller(words)
        .replace(/\s+/g, ' ')
        .replace(/ (?=[”’»,.;:!?)\]])/g, '')
    : words;
}
