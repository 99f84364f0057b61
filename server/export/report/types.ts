import type { Severity, Span } from '../../core/index.ts';

/** What words stand for, where they may be coloured: a finding's severity, a counter-frame. */
export type Tone = Severity | 'counter';

/** Words of a report. `passage` is a place in the draft that a reader may want to go to; `anchor` one in the report itself. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'code' | 'mark'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'link'; readonly text: string; readonly to: { readonly anchor: string } | { readonly passage: Span } };

export type Cell = { readonly text: readonly Inline[]; readonly isNumber?: true };

/**
 * Numbers to be drawn: one value of each series for every category. `stacked` shows shares of a whole, `bars` numbers side
 * by side. `description` says in words what the chart shows, for those who do not see it; `isTabled` says that a table
 * with the same numbers follows.
 */
export type Chart = {
  readonly kind: 'bars' | 'stacked';
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly isTabled?: true;
};

/** A part of a report, whatever it will be written as; passages are those of the draft that it is about. */
export type Piece =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5; readonly text: string; readonly anchor?: string }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[]; readonly isNote?: true }
  | { readonly kind: 'list'; readonly items: readonly (readonly Piece[])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
      /** Readers may want to sort and filter the rows. */
      readonly isSortable?: true;
      /** Two texts side by side, with the same room. */
      readonly isSideBySide?: true;
    }
  | { readonly kind: 'chart'; readonly chart: Chart }
  /** A sentence of the draft with the words found in it marked. */
  | { readonly kind: 'quotation'; readonly place: string; readonly passage: Span; readonly text: readonly Inline[] }
  | { readonly kind: 'details'; readonly summary: string; readonly pieces: readonly Piece[] };
