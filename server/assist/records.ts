/** What assistants are told: plain data for one surface and another, safe to print. */

/** A source in its short form with the place in it, and the work in full. */
export type SourceRecord = { readonly citation: string; readonly reference?: string };

/** `replacement` can stand in place of the words; without it the suggestion is advice. */
export type SuggestionRecord = { readonly text: string; readonly replacement?: string };

/** Lines and columns are 1-based, columns count UTF-16 units, and the end is the first place that no longer belongs to the words. */
export type FindingRecord = {
  readonly code: string;
  readonly title: string;
  readonly severity: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly words: string;
  readonly message: string;
  readonly why: string;
  readonly question: string;
  readonly suggestions: readonly SuggestionRecord[];
  readonly sources: readonly SourceRecord[];
};

/**
 * A page of what was found in a text. `total` counts all findings that were asked for, `from` those before the page;
 * `next` is the `from` of the page after it and is missing on the last.
 */
export type CheckRecord = {
  readonly findings: readonly FindingRecord[];
  readonly total: number;
  readonly from: number;
  readonly next?: number;
  readonly words: number;
  readonly problems: readonly string[];
  readonly guidance: string;
};

/** How often a code was found as a reader said, found without, and missed; shares from 0 to 1, missing where they have no basis. */
export type AccuracyRecord = {
  readonly hit: number;
  readonly extra: number;
  readonly missed: number;
  readonly precision?: number;
  readonly recall?: number;
};

export type CodeRecord = {
  readonly code: string;
  readonly title: string;
  readonly severity: string;
  readonly critique: string;
  readonly question: string;
  readonly found: readonly string[];
  readonly notFound: readonly string[];
  /** What is counted, where the code is a measure of a whole draft. */
  readonly counted?: readonly string[];
  readonly suggestions: readonly string[];
  readonly sources: readonly SourceRecord[];
  readonly limits?: string;
  readonly accuracy?: AccuracyRecord;
  readonly guidance: string;
};

/** `severity` is "counter-frame" for wording that the critiques propose. */
export type CodeRow = { readonly code: string; readonly title: string; readonly severity: string };
