import type { Block, Directive, Span } from '../types.ts';
import type { Cut } from './strand.ts';

/**
 * What markup makes one block. `pieces` are the stretches of its lines that are text, in order; those of other passages may
 * stand between them, as lines of table cells stand side by side. `level` is that of a heading, `depth` the number of
 * lists around a text, an item's own included; `marker` is an item's number or bullet.
 */
export type Passage = {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly depth: number;
  readonly pieces: readonly Span[];
  readonly marker?: Span;
};

/** What markup says inside the text of a passage, in offsets of its strand: what is no prose, note marks, texts of notes. */
export type Inline = { readonly cuts: readonly Cut[]; readonly notes: readonly Span[]; readonly asides: readonly Span[] };

/** What was read of a source: passages and the comments that speak to Counterframe. */
export type Markup = { readonly passages: readonly Passage[]; readonly directives: readonly Directive[] };
