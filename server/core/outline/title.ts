import type { Block, Prose, Span } from '../types.ts';
import { outlineOf } from './outline.ts';

/** A heading that comes later (in UTF-16 units from where the text begins) is none of the draft's title. */
const WITHIN = 3000;
/** The longest first block, in UTF-16 units, that is read as a title where it is no heading and no full sentence. */
const LONGEST = 300;

/**
 * What a draft calls itself: its first block where that is a heading or a short line without a full stop, else its first
 * heading that is no numbered part; undefined where it has neither.
 */
export function titleIn(prose: Prose): Span | undefined {
  const first = prose.blocks.find(({ span }) => prose.masked.slice(span.start, span.end).trim() !== '');
  if (!first) return undefined;
  if (first.kind === 'heading' || isLine(first, prose)) return first.span;
  const heading = outlineOf(prose).nodes.find(({ kind, span }) => kind === 'heading' && span.start - first.span.start <= WITHIN);
  return heading?.name;
}

function isLine({ kind, span }: Block, { masked }: Prose): boolean {
  return kind === 'paragraph' && span.end - span.start <= LONGEST && !/[.;:?!]["'”’)\]]*\s*$/.test(masked.slice(span.start, span.end));
}
