import type { Format, Problem, Severity, Span } from '../types.ts';

/** Whoever sets codes: a person, or a version of this program. Named, since decisions, files and figures name coders. */
export type Coder = { readonly name: string; readonly isMachine: boolean };

/** What is known of a document besides its text, by name: from front matter, columns of a table, parts of a file's name. */
export type Metadata = Readonly<Record<string, string>>;

/**
 * A text that is coded. `id` differs between any two of a corpus and is the same wherever the corpus is read: the path in the
 * corpus, with the row where a file holds several texts (`calls.csv#12`). Line ends of the text are LF, without a byte order mark;
 * all offsets are into it.
 */
export type CodedText = {
  readonly id: string;
  readonly name: string;
  readonly format: Format;
  readonly text: string;
  readonly metadata: Metadata;
};

/** A code that a coder set on words of a document: a span (UTF-16, half-open) of its text, or the document as a whole. */
export type Coding = {
  readonly document: string;
  readonly coder: string;
  readonly code: string;
  readonly span?: Span;
  readonly note?: string;
  readonly found?: Found;
};

/** What the machine knows of a coding of its own. `isCounter` marks wording that the critiques propose, which is no finding. */
export type Found = {
  readonly entry: string;
  readonly isCounter: boolean;
  readonly severity?: Severity;
  readonly message?: string;
  readonly sentence?: Span;
  readonly place?: string;
};

/**
 * A document with the codings that any coders made in it, in the order of the text. One that `isUnread` could not be read or
 * not in time: its text is empty, and a problem says why. `language` is told by the most frequent words.
 */
export type Coded = {
  readonly document: CodedText;
  readonly codings: readonly Coding[];
  readonly words: number;
  readonly sentences?: number;
  readonly language?: string;
  readonly isUnread?: true;
  readonly problems: readonly Problem[];
};

/** A code as a codebook says it; `colour` is `#rrggbb`. Codes of a family follow one another. */
export type CodebookCode = {
  readonly code: string;
  readonly family: string;
  readonly familyTitle: string;
  readonly title: string;
  readonly definition: string;
  readonly sources: readonly string[];
  readonly isCounter: boolean;
  readonly colour: string;
};

export type Codebook = readonly CodebookCode[];

/** Codings of several coders in several documents, as they are compared, converted and read back. */
export type CodedCorpus = {
  readonly codebook: Codebook;
  readonly coders: readonly Coder[];
  readonly documents: readonly CodedText[];
  readonly codings: readonly Coding[];
  readonly problems: readonly Problem[];
};
