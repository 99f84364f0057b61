import type { Block, Prose, Span } from '../types.ts';
import type { Outline, OutlineNode } from './types.ts';

/** The stretches of a draft that can be folded, in order: headings, numbered paragraphs and items with what they hold, and lists. */
export function foldsOf({ nodes }: Outline, prose: Prose): readonly Span[] {
  return [...spansOf(nodes), ...lists(prose)].sort((a, b) => a.start - b.start || b.end - a.end);
}

function spansOf(nodes: readonly OutlineNode[]): readonly Span[] {
  return nodes.flatMap(({ span, children }) => [span, ...spansOf(children)]);
}

/** Lists without numbers, of two items at least; items below an item belong to its list. */
function lists({ blocks }: Prose): readonly Span[] {
  const found: Span[] = [];
  let open: Block[] = [];
  for (const block of [...blocks, undefined]) {
    const goesOn = block?.kind === 'item' && open.length > 0 && block.level >= open[0]!.level;
    if (!goesOn) {
      if (open.length > 1) found.push({ start: open[0]!.span.start, end: open.at(-1)!.span.end });
      open = [];
    }
    if (block?.kind === 'item') open.push(block);
  }
  return found;
}
