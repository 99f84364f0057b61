import type { Block, Span } from '../types.ts';
import type { Numbering } from './numbering.ts';

/** A line without its end; `first` is its first character that is prose and `last` is after the last one. */
export type Line = Span & { readonly first: number; readonly last: number };

/** A block in the making. */
export type Draft = { kind: Block['kind']; start: number; end: number; level: number; marker?: Span };

/** What is known while the lines of a text become blocks: `width` is that of the lines around, `previous` the last line with prose. */
export type State = {
  readonly text: string;
  readonly masked: string;
  readonly numbering: Numbering;
  readonly headings: boolean;
  readonly drafts: Draft[];
  width: number;
  previous: Line | undefined;
};

/** What stands between two lines: nothing, a page break or number, or an empty line. */
export type Gap = 'none' | 'page' | 'empty';
