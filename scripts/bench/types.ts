/** What one run of a process cost: wall and processor time in seconds, the most memory resident at once in MiB. */
export type Cost = { readonly wall: number; readonly cpu: number; readonly rss: number };

/** The median of some values, with the least and the greatest. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number };

/** Figures by the headings of their columns, which say the units. */
export type Figures = Readonly<Record<string, number>>;

/**
 * One line of a table. A row with a goal is judged by `ratio`; `cpu` is the same ratio of processor time, which another
 * load on the machine changes less. `note` says why a figure is missing or what weakens it.
 */
export type Row = {
  readonly id: string;
  readonly what: string;
  readonly against?: string;
  readonly ratio?: Spread;
  readonly cpu?: number;
  readonly pairs?: number;
  readonly ours?: Figures;
  readonly theirs?: Figures;
  readonly note?: string;
};

export type Part = { readonly rows: readonly Row[]; readonly seconds: number };

export type Machine = { readonly system: string; readonly cores: number; readonly node: string };

/** `docs/performance.json`. Parts that were not run anew stay as they were measured last. */
export type Performance = {
  readonly machine: Machine;
  readonly parts: Readonly<Record<string, Part>>;
};
