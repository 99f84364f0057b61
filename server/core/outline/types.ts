import type { Span } from '../types.ts';

export type OutlineKind = 'part' | 'article' | 'section' | 'heading' | 'paragraph' | 'item';

/**
 * A part of a draft's structure. `label` names it as its drafter does (`Article 8 Protection of victims`,
 * `(a) Appropriate housing`), `cited` as others cite it (`Article 8(2)(a)`). `span` reaches to the last prose
 * before the next of its level; `name` is its heading, or the number of a paragraph or item, and begins it.
 */
export type OutlineNode = {
  readonly kind: OutlineKind;
  readonly label: string;
  readonly cited: string;
  readonly span: Span;
  readonly name: Span;
  readonly children: readonly OutlineNode[];
};

/** From `start` on, to the next place, text is cited so; undefined where no heading or number stands above it. */
export type Place = { readonly start: number; readonly cited: string | undefined };

/** `places` are in order. Nodes nest a few dozen levels deep at most, whatever the text. */
export type Outline = { readonly nodes: readonly OutlineNode[]; readonly places: readonly Place[] };
