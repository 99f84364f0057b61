import type { DocumentCount, Row } from '../../core/concordance/types.ts';

/** A line of a concordance with its document and where it begins there; line and column are 1-based, columns count UTF-16 units. */
export type ShownRow = Row & { readonly document: string; readonly line?: number; readonly column?: number };

/**
 * What is known before anything was read. `what` is the pattern or the codes as they were asked for; `width` are the columns
 * of the terminal, and undefined where the context was given; `isCounts` asks for counts alone.
 */
export type KwicView = {
  readonly what: string;
  readonly version: string;
  readonly color: boolean;
  readonly width?: number;
  readonly isCounts: boolean;
};

/** What was found in all. `shown` are the rows that were written; `sample` says how they were chosen. */
export type KwicSummary = {
  readonly documents: number;
  readonly withHits: number;
  readonly hits: number;
  readonly words: number;
  readonly shown: number;
  readonly sample?: { readonly size: number; readonly seed: number };
};

/** Writes as documents come; rows that were sorted or drawn come at the end. */
export type KwicWriter = {
  readonly start: () => string;
  readonly document: (count: DocumentCount, rows: readonly ShownRow[]) => string;
  readonly end: (rows: readonly ShownRow[], summary: KwicSummary) => string;
};

export type KwicFormat = { readonly name: string; readonly open: (view: KwicView) => KwicWriter };

/** Hits in 1,000 words, to two places; undefined where there are no words. */
export function perThousand({ hits, words }: Pick<DocumentCount, 'hits' | 'words'>): number | undefined {
  return words === 0 ? undefined : Math.round((100_000 * hits) / words) / 100;
}
