import type { Span } from '../types.ts';

/**
 * A term that a draft defines. `words` are its words as they are compared; `span` is the term where it is defined,
 * `passage` the stretch that defines it, in the block with that index. One that `isLocal` holds in a section or article only.
 */
export type Definition = {
  readonly term: string;
  readonly words: readonly string[];
  readonly span: Span;
  readonly passage: Span;
  readonly block: number;
  readonly isLocal: boolean;
};

/** Where a defined term stands besides the places that define it; `block` is an index into the blocks of the prose. */
export type Use = { readonly span: Span; readonly block: number; readonly definitions: readonly Definition[] };

/** What a draft says unevenly about the people concerned. `related` are places that the message speaks of, with words for each. */
export type TermNote = {
  readonly code: 'terms/undefined' | 'terms/unused';
  readonly span: Span;
  readonly message: string;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
};
