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

/**
 * The draft defines a term (at `place`, as it is cited), and says other words, which it does not define, at `span` and in
 * so many `more` places. `related` are definitions of terms for the people concerned.
 */
export type UndefinedTerm = {
  readonly code: 'terms/undefined';
  readonly span: Span;
  readonly term: string;
  readonly place?: string;
  readonly words: string;
  readonly more: number;
  readonly related: readonly Definition[];
};

/** The draft defines a term at `span` and does not use it again. */
export type UnusedTerm = { readonly code: 'terms/unused'; readonly span: Span; readonly term: string };

/** What a draft says unevenly about the people concerned; the surfaces make sentences of it. */
export type TermNote = UndefinedTerm | UnusedTerm;
