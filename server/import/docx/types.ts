import type { Block, Span } from '../../core/index.ts';
import type { Changes } from '../types.ts';
import type { Piece } from '../xml/text.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Counters } from './counting.ts';
import type { Field } from './fields.ts';
import type { Lists } from './numbering.ts';
import type { Part } from './package.ts';
import type { Styles } from './styles.ts';

/** What holds of words, as bits: who deleted or inserted them, whether they are no prose, whether a field made them. */
export const INSERTED = 1;
export const DELETED = 2;
export const ASIDE = 4;
export const IN_FIELD = 8;

/** Where words stand in the XML: a run (or a formula) in a paragraph, and the child of it that holds them; the unit itself where there is none. */
export type Anchor = { readonly unit: XmlElement; readonly child: XmlElement };

/**
 * Words of the text made and where they come from. Offsets are UTF-16 in the text, half-open. With `pieces`, which
 * count from the first of the words, every sign leads back to the XML of `child`; without, `child` is one thing, such as a tab.
 */
export type Leaf = Span & Anchor & { readonly pieces?: readonly Piece[]; readonly flags: number; readonly story: Story };

export type StoryKind = 'body' | 'footnote' | 'endnote' | 'header' | 'footer' | 'box';

/**
 * Text that runs by itself. `name` is how a comment speaks of it, `host` where it hangs in the body; `label` is the mark
 * of a note until it is written. `line` is a paragraph whose end is gone, so that the next one goes on with it.
 */
export type Story = {
  readonly kind: StoryKind;
  readonly name: string;
  readonly part: Part;
  readonly host?: Anchor;
  readonly fields: Field[];
  readonly closed: ReadonlySet<XmlElement>;
  label?: string;
  line?: Line;
};

/** A comment that begins, ends or is anchored at an offset of a line. */
export type CommentEvent = { readonly id: string; readonly kind: 'start' | 'end' | 'point'; readonly at: number };

/** The words of one paragraph while it is read; offsets count from its first sign. */
export type Line = {
  text: string;
  readonly leaves: Leaf[];
  readonly hidden: Span[];
  readonly notes: Span[];
  readonly boxes: { readonly content: XmlElement; readonly host: Anchor }[];
  readonly comments: CommentEvent[];
  isListed: boolean;
  isHidden: boolean;
  sign: { readonly close: string; readonly start: number; readonly isDeleted: boolean } | undefined;
};

/** What a paragraph stands in: a row of a table, a note, a change that covers all of it. */
export type Place = { readonly row?: XmlElement; readonly kind?: 'cell' | 'footnote'; readonly flags: number };

/** The text while it is made. `last` is what stands at its end, which says how the next block is set off. */
export type Writer = {
  readonly parts: string[];
  length: number;
  readonly leaves: Leaf[];
  readonly blocks: Block[];
  readonly hidden: Span[];
  readonly notes: Span[];
  last: { readonly kind: Block['kind'] | 'listing'; readonly row?: XmlElement } | undefined;
};

/** Where a comment stands in the text; `point` is where its sign is. */
export type CommentRange = { start?: number; end?: number; point?: number };

export type NoteReference = { readonly kind: 'footnote' | 'endnote'; readonly id: string; readonly label: string; readonly host: Anchor };

/** All that is known while a document is read. `unread` counts what is in it and not in the text, by what it is. */
export type Reader = {
  readonly changes: Changes;
  readonly styles: Styles;
  readonly lists: Lists;
  readonly counters: Counters;
  readonly writer: Writer;
  readonly notes: NoteReference[];
  readonly noteFormat: (kind: 'footnote' | 'endnote', count: number) => string;
  readonly noteCounts: { footnote: number; endnote: number };
  readonly comments: Map<string, CommentRange>;
  readonly unread: Map<string, number>;
  readonly tally: Tally;
};

/** How many stretches of words were inserted and deleted; `last` is the kind of the words read last. */
export type Tally = { insertions: number; deletions: number; last: 'insertion' | 'deletion' | undefined };
