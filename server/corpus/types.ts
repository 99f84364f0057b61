import type { Metadata } from '../core/coding/types.ts';
import type { Format } from '../core/types.ts';

/** What tells of a document besides its text, in the order in which it counts: what comes later has the last word. */
export const metadataSources = ['file name', 'front matter', 'columns', 'table'] as const;

export type MetadataSource = (typeof metadataSources)[number];

/** Names and values as they were given. */
export type Given = { readonly source: MetadataSource; readonly values: Metadata };

/**
 * A document of a corpus before it is read: a file of its own, a text in a table or in JSON Lines, or what should be one and
 * is not. `id` is that of the `CodedText`; `file` is the path in the corpus, `path` the same file as it is opened.
 */
export type CorpusItem = {
  readonly id: string;
  readonly file: string;
  readonly path: string;
  /** What stands beside a text in its table; none of a file of its own. */
  readonly columns: Metadata;
  readonly content: Content;
};

export type Content =
  | { readonly kind: 'file' }
  | { readonly kind: 'text'; readonly text: string; readonly format: Format; readonly problems: readonly string[] }
  | { readonly kind: 'unread'; readonly message: string };
