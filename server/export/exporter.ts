import type { Analysis, Compiled, Overview, Settings, Source, Span } from '../core/index.ts';

/**
 * A document and what was found in it, with the view of its whole where the exporter needs one. One that could not be read
 * has an empty text and a problem.
 */
export type Checked = { readonly path: string; readonly source: Source; readonly analysis: Analysis; readonly overview?: Overview };

/**
 * What an exporter may know besides the documents. `root` is the folder that relative paths start from;
 * `counter` and `why` ask for counter-frames and for what was withheld; `color` allows terminal colours; `baseline` says
 * that findings were compared with a baseline. `linkTo` gives an address that leads to a passage of the document with that
 * path, where there is one.
 */
export type View = {
  readonly version: string;
  readonly compiled: Compiled;
  readonly settings: Settings;
  readonly root: string;
  readonly counter: boolean;
  readonly why: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly baseline: boolean;
  readonly linkTo?: (path: string, passage: Span) => string | undefined;
};

/** Text, or the bytes of a file that is no text. */
export type Output = string | Uint8Array;

/** The output in pieces, so that documents need not be held: `start`, then `document` for each, then `end`. */
export type Writer = {
  readonly start: () => Output;
  readonly document: (checked: Checked) => Output;
  readonly end: () => Output | Promise<Output>;
};

/** `isBinary` says that the output is no text, and nothing for a terminal. */
export type Exporter = {
  readonly name: string;
  readonly needsOverview?: true;
  readonly isBinary?: true;
  readonly open: (view: View) => Writer;
};
