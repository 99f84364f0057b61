import type { Problem, Source, Span } from '../core/index.ts';

/** Which words of a file with tracked changes are read: as if all were accepted, or rejected, or all, with the deleted ones shown and not checked. */
export type Changes = 'accepted' | 'original' | 'marked';

export type ImportOptions = { readonly changes: Changes };

/** A comment to be put on words: `span` is a UTF-16 half-open range of the imported text. A safe rewording can stand in their place. */
export type Mark = { readonly span: Span; readonly paragraphs: readonly string[]; readonly replacement?: string };

/** `date` is in ISO 8601. With `trackChanges`, marks with a replacement are also written as tracked changes. */
export type MarkOptions = { readonly author: string; readonly date: string; readonly trackChanges: boolean };

/** The marked copy; `left` are marks that found no place in it, with the reason. */
export type Marked = { readonly bytes: Uint8Array; readonly left: readonly { readonly mark: Mark; readonly reason: string }[] };

/** Why a file cannot be read or marked, and what repairs it; begins like the message of a `Problem`. */
export type Refusal = { readonly refusal: string };

/**
 * A document as text. `source` has the format `document` and a layout, and its text maps back to the file exactly: `mark`
 * writes a copy of the file with comments on the very words, where the format can carry them.
 */
export type Imported = {
  readonly source: Source;
  readonly problems: readonly Problem[];
  readonly mark?: (marks: readonly Mark[], options: MarkOptions) => Promise<Marked | Refusal>;
};

/** Reads files of one kind. Never throws, whatever the bytes. */
export type Importer = (name: string, bytes: Uint8Array, options: ImportOptions) => Promise<Imported | Refusal>;
