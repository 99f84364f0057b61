import { countWhile } from '../search.ts';
import type { Block, Directive, Prose, Span } from '../types.ts';

/** A comment that sets codes aside, and the stretch (UTF-16) in which it does; `block` is an index where it reaches over one block only. */
export type Suppression = {
  readonly directive: Directive;
  readonly codes: readonly string[];
  readonly reason: string;
  readonly reach: Span;
  readonly block?: number;
};

export type ReachOf = (directive: Directive, scope: string | undefined) => Pick<Suppression, 'reach' | 'block'>;

/** Says how far the comments of a draft reach: over the block that they stand before or in, the rest of a section, or all. */
export function reachesIn({ source, blocks }: Prose): ReachOf {
  const { length } = source.text;
  const headings = sectionsOf(blocks, length);
  /** What stands above the first heading ends at the next of the first level. */
  const first = headings.find(({ level }) => level <= 1)?.start ?? length;
  return ({ span }, scope) => {
    if (scope === '-document') return { reach: { start: 0, end: length } };
    const at = countWhile(blocks, (block) => block.span.end <= span.start);
    const block = blocks[at];
    if (!block) return { reach: { start: span.end, end: length } };
    if (scope !== '-section') return { reach: { start: Math.min(span.start, block.span.start), end: block.span.end }, block: at };
    const heading = headings[countWhile(headings, ({ index }) => index <= at) - 1];
    return { reach: { start: span.start, end: heading?.end ?? first } };
  };
}

type Section = { readonly index: number; readonly level: number; readonly start: number; end: number };

/** The headings among the blocks; `end` is where the section of each ends. */
function sectionsOf(blocks: readonly Block[], length: number): readonly Section[] {
  const sections: Section[] = [];
  const open: Section[] = [];
  for (const [index, { kind, level, span }] of blocks.entries()) {
    if (kind !== 'heading') continue;
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop()!.end = span.start;
    const section = { index, level, start: span.start, end: length };
    sections.push(section);
    open.push(section);
  }
  return sections;
}
