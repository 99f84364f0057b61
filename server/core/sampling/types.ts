import type { Span } from '../types.ts';

/** A code that the program found, on words of the sentence's text (UTF-16, half-open); without a span on the sentence as a whole. */
export type FoundCode = { readonly code: string; readonly span?: Span };

/**
 * A sentence of the sampling frame. `id` names it in sheets: it follows from document and number, which counts from 1. `span`
 * stands in the document's text. `text`, `before` and `after` are words to be read, the latter of the sentences around it.
 */
export type FrameSentence = {
  readonly id: string;
  readonly document: string;
  readonly number: number;
  readonly group: string;
  readonly span: Span;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly found: readonly FoundCode[];
};

/** A sentence with its lot, from 0 to 1: of each stratum the smallest lots are drawn. */
export type Candidate = { readonly sentence: FrameSentence; readonly lot: number };

/** The sentences of a group in which exactly these codes were found: how many they are, and those with the smallest lots. */
export type Cell = {
  readonly group: string;
  readonly codes: readonly string[];
  readonly size: number;
  readonly candidates: readonly Candidate[];
};

/** Sentences that are drawn from together. `found` counts, by label, those in which the program found what the label names. */
export type Stratum = {
  readonly name: string;
  readonly label: string;
  readonly group: string;
  readonly size: number;
  readonly found: Readonly<Record<string, number>>;
};

/** A stratum with the sentences that can be drawn, by their lots, as many as the whole sample may have at most. */
export type OpenStratum = Stratum & { readonly candidates: readonly Candidate[] };

export type DrawnStratum = Stratum & { readonly drawn: number };

/** A sentence that was drawn, with the probability with which it was. */
export type DrawnSentence = FrameSentence & { readonly stratum: string; readonly probability: number };

/** The label of strata in which nothing was found. */
export const NOTHING = 'nothing found';
