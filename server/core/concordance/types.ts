import type { Span } from '../types.ts';

/** Words that were searched for, in a text: a span (UTF-16, half-open), and the code under which they stand, where codes were asked for. */
export type Hit = { readonly span: Span; readonly code?: string };

/** How much of the text beside a hit is shown: words, or UTF-16 units that are cut at words. */
export type Context = { readonly unit: 'words' | 'characters'; readonly size: number };

/** A hit as a line of a concordance. `place` is how it is cited, e.g. `Article 8(2)` or `page 12`, where the document's structure tells. */
export type Row = Hit & {
  readonly place?: string;
  readonly left: string;
  readonly key: string;
  readonly right: string;
  /** What rows are sorted by, in the order of the keys; none where they are not sorted. */
  readonly sortedBy: readonly string[];
};

/** How often something stands in a document of so many words. */
export type DocumentCount = { readonly document: string; readonly hits: number; readonly words: number };
