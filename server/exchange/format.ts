import type { Codebook, Coded, CodedCorpus, CodedText, Coder } from '../core/coding/types.ts';

/** What a format may say of the work as a whole. `coder` is who made the codings that are written. */
export type Work = { readonly title: string; readonly codebook: Codebook; readonly coder: Coder; readonly variables: readonly string[] };

/** Adds to the end of a file in the output folder, which is made when it is first named. Paths have forward slashes. */
export type Put = (file: string, content: string | Uint8Array) => Promise<void>;

/** Documents are written as they come, so that a corpus need not be held in memory. The same input gives the same bytes. */
export type CodingWriter = { readonly document: (coded: Coded) => Promise<void>; readonly end: () => Promise<void> };

/** A file that is read back, by its path in the folder or the archive that was named. */
export type ExchangedFile = { readonly path: string; readonly bytes: Uint8Array };

/** A way to write codings down for other programs, and to read back what people made of them, where that is possible. */
export type CodingFormat = {
  readonly name: string;
  /** For help texts, e.g. `REFI-QDA project (NVivo, ATLAS.ti, MAXQDA, QualCoder)`. */
  readonly title: string;
  readonly open: (work: Work, put: Put) => CodingWriter;
  readonly reading?: CodingReading;
};

/**
 * `recognises` looks at names and first bytes; `read` never throws: what cannot be read is a problem that names file, place and repair.
 * Codings are moved to the texts of `originals`, where one has the id of a document that was read: by their offsets where the texts
 * are the same, else by their words. A format that holds no texts takes them from there.
 */
export type CodingReading = {
  readonly recognises: (files: readonly ExchangedFile[]) => boolean;
  readonly read: (files: readonly ExchangedFile[], originals?: readonly CodedText[]) => Promise<CodedCorpus>;
};
