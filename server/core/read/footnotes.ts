import type { Block } from '../types.ts';

const mark = /\[\d{1,3}\][ \t]|[¹²³⁰⁴-⁹]+[ \t]?|\d{1,3}[ \t]?(?=https?:\/\/|www\.)/y;

/** Paragraphs of plain text that begin with a note's mark are footnotes: `[1] Text`, `¹ Text`, `5https://…`. */
export function markFootnotes(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    mark.lastIndex = block.span.start;
    return mark.test(text) ? { ...block, kind: 'footnote' } : block;
  });
}
