import type { Problem, Source } from '../core/index.ts';
import { openDocument } from './open.ts';
import type { Imported, ImportOptions, Mark, Marked, MarkOptions, Refusal } from './types.ts';

/** A document as text, as plain data that can leave the thread it was read in. */
export type Opened = { readonly source: Source; readonly problems: readonly Problem[] };

export type File = { readonly name: string; readonly bytes: Uint8Array; readonly options: ImportOptions };

/** What to write into a copy of a document. Spans count in the text that opening the same bytes with the same options gives. */
export type Marking = { readonly marks: readonly Mark[]; readonly options: MarkOptions };

/** Opens documents and marks copies of them, where and within what limits the surface likes. Neither rejects, unless it is aborted. */
export type Importing = {
  readonly open: (file: File, signal?: AbortSignal) => Promise<Opened | Refusal>;
  readonly mark: (file: File, marking: Marking, signal?: AbortSignal) => Promise<Marked | Refusal>;
};

/** A document without what cannot be sent to another thread. */
export function plainly(opened: Imported | Refusal): Opened | Refusal {
  return 'refusal' in opened ? opened : { source: opened.source, problems: opened.problems };
}

/** Importing in the thread of the caller, without limits. */
export const importHere: Importing = {
  async open({ name, bytes, options }) {
    return plainly(await openDocument(name, bytes, options));
  },
  async mark({ name, bytes, options }, marking) {
    const opened = await openDocument(name, bytes, options);
    if ('refusal' in opened) return opened;
    return opened.mark ? opened.mark(marking.marks, marking.options) : cannotMark;
  },
};

const cannotMark: Refusal = {
  refusal: 'is in a format that comments cannot be written into: Word, OpenDocument and PDF files are marked.',
};
