import { trimEnd } from '../read/characters.ts';
import type { Prose } from '../types.ts';
import type { OutlineNode, Place } from './types.ts';

/** Items stand below all headings: their rank is this and their level. */
export const ITEMS = 10_000;

/**
 * A node that may still grow. What stands in it is cited by its `base`, in an annex after the `prefix`. `column` is where
 * its number stands in its line; `opens` says that paragraphs after it still belong to it, `inParagraph` that it ends
 * with the paragraph in whose lines it stands.
 */
export type Open = Omit<OutlineNode, 'span' | 'children'> & {
  span: OutlineNode['span'];
  readonly children: Open[];
  readonly rank: number;
  readonly prefix: string;
  readonly base: string;
  readonly column: number;
  readonly opens: boolean;
  readonly inParagraph: boolean;
};

/** `stack` holds the nodes that are open, outermost first; `end` is where the last entry ended. */
export type Builder = {
  readonly prose: Prose;
  readonly roots: Open[];
  readonly stack: Open[];
  readonly places: Place[];
  end: number;
  paragraphLevel: number;
};

export function isItem({ rank }: Open): boolean {
  return rank >= ITEMS;
}

export function open({ roots, stack }: Builder, node: Open): void {
  (stack.at(-1)?.children ?? roots).push(node);
  stack.push(node);
}

/** Ends what stands at a rank or below it. */
export function close({ prose, stack, end }: Builder, rank: number): void {
  while (stack.length > 0 && stack.at(-1)!.rank >= rank) {
    const node = stack.pop()!;
    const { start } = node.span;
    node.span = { start, end: Math.max(node.name.end, trimEnd(prose.masked, start, end)) };
  }
}
