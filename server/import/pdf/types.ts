import type { Span } from '../../core/index.ts';

/**
 * Words as the file draws them in one go. `x` and `y` are the left end of the base line, `width` and `size` in points, on the
 * page as a reader holds it: the origin is at the lower left. `order` counts in the order of drawing; `spaced` says that a
 * blank was drawn before. `element` is the place of its element in the page's tags, or -1.
 */
export type Run = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly order: number;
  readonly spaced: boolean;
  readonly element: number;
};

/** A block that the tags of the file name: its role, the row and cell of a table that it is in, and whether a contents list has it. */
export type TagElement = { readonly role: string; readonly row?: number; readonly cell?: number; readonly isContents: boolean };

/** A page as drawn. `back` is the matrix from these coordinates to those of the file; `turned` are words that do not stand upright. */
export type PdfPage = {
  readonly index: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly back: readonly number[];
  readonly runs: readonly Run[];
  readonly turned: readonly Run[];
  readonly artifacts: readonly Run[];
  readonly elements: readonly TagElement[];
};

/** Runs on one base line with no wide gap between them. */
export type Fragment = {
  readonly runs: readonly Run[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly order: number;
  readonly element: number;
};

/** Fragments that are read one below the other; those of a table's cell know their row and cell. */
export type Flow = { readonly fragments: readonly Fragment[]; readonly row?: string; readonly cell?: string };

/** `[start, end)` of a line's text stands at `[from, from + end - start)` of the run's text. */
export type Part = { readonly start: number; readonly end: number; readonly run: Run; readonly from: number };

/** A line of a flow. `font` is that of most of its words, `isPure` says of all; `marks` are the spans of note marks in its text. */
export type Line = {
  readonly page: number;
  readonly flow: number;
  readonly text: string;
  readonly parts: readonly Part[];
  readonly marks: readonly Span[];
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly isPure: boolean;
  readonly element: number;
  readonly row?: string;
  readonly cell?: string;
};

/** What the lines of a passage are. `contents` is a list of contents, `furniture` what belongs to the page, such as its number. */
export type PassageKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'footnote' | 'contents' | 'furniture';

/** Lines that are read as one block. `tag` is the role that the tags give it; `level` is that of a heading. */
export type Passage = {
  readonly kind: PassageKind;
  readonly lines: readonly Line[];
  readonly level: number;
  readonly tag?: string;
};

/** `[start, end)` of the document's text stands on a page, at `from` and after in the text of a run. */
export type Placed = { readonly start: number; readonly end: number; readonly page: number; readonly run: Run; readonly from: number };
