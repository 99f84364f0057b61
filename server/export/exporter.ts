import type { Analysis, Compiled, Overview, Settings, Source } from '../core/index.ts';

/**
 * A document and what was found in it, with the view of its whole where the exporter needs one. One that could not be read
 * has an empty text and a problem.
 */
export type Checked = { readonly path: string; readonly source: Source; readonly analysis: Analysis; readonly overview?: Overview };

/**
 * What an exporter may know besides the documents. `root` is the folder that relative paths start from;
 * `counter` and `why` ask for counter-frames and for what was withheld; `color` allows terminal colours; `baseline` says
 * that findings were compared with a baseline.
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
};

/** The output in pieces, so that documents need not be held: `start`, then `document` for each, then `end`. */
export type Writer = {
  readonly start: () => string;
  readonly document: (checked: Checked) => string;
  readonly end: () => string;
};

export type Exporter = { readonly name: string; readonly needsOverview?: true; readonly open: (view: View) => Writer };
