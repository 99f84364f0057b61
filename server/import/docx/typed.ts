import type { Block } from '../../core/index.ts';
import { maskSpans } from '../../core/read/mask.ts';
import type { Numbering } from '../../core/read/numbering.ts';
import { outline } from '../../core/read/outline.ts';
import type { Writer } from './types.ts';

/** The blocks of a text, in which paragraphs that begin with a number typed by hand, such as `(a)`, are items too. */
export function withTypedItems({ blocks, hidden }: Writer, text: string): readonly Block[] {
  const masked = maskSpans(text, hidden);
  const numbering: Numbering = [];
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') {
      const typed = outline(masked, masked, block.span.start, block.span.end, numbering, false);
      return typed.some(({ kind }) => kind === 'item') ? typed : [block];
    }
    if (block.kind === 'heading') numbering.length = 0;
    if (block.kind === 'item')
      numbering.splice(0, numbering.length, ...Array.from({ length: block.level }, () => ({ style: 'list', value: 0 })));
    return [block];
  });
}
