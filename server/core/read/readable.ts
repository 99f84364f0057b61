import { countWhile } from '../search.ts';
import type { Format, Prose, Span } from '../types.ts';
import { withoutFiller } from './filler.ts';

const markup: ReadonlySet<Format> = new Set(['html', 'xml', 'latex']);
const marked: ReadonlySet<Format> = new Set(['rst', 'asciidoc', 'document']);

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

/** The words of a span as people read them; without tags and marks, with the signs that references stand for. */
export function wordsOf(span: Span, prose: Prose): string {
  const { text, format } = prose.source;
  const own = text.slice(span.start, span.end);
  if (!isMarkup(format) && !marked.has(format)) return own;
  const words = wordsInBlock(span, prose);
  if (marked.has(format) && words === own) return own;
  return withoutFiller(words)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[”’»,.;:!?)\]])/g, '');
}

/** The words of a span that ends in a block which goes on with others: those of blocks that stand between are left out. */
function wordsInBlock({ start, end }: Span, { masked, blocks }: Prose): string {
  let block = blocks[lastBefore(blocks, end)];
  let words = '';
  while (block?.continues !== undefined && block.span.start > start) {
    words = ` ${masked.slice(block.span.start, Math.min(end, block.span.end))}${words}`;
    block = blocks[block.continues];
  }
  return block && words !== '' ? masked.slice(start, block.span.end) + words : masked.slice(start, end);
}

/** The index of the last block that begins before an offset. */
function lastBefore(blocks: readonly { readonly span: Span }[], offset: number): number {
  return countWhile(blocks, (block) => block.span.start < offset) - 1;
}
