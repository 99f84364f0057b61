import type { Hit, Row } from '../../core/concordance/types.ts';
import type { Analysis, Settings, Source } from '../../core/index.ts';
import type { Lexicons } from '../../core/lexicon/schema.ts';
import type { View } from '../../export/exporter.ts';
import type { LinkClient } from '../passage-links.ts';
import type { Report } from '../protocol.ts';

/** What a report is to be: an export format, what is known beside the drafts, and whether its passages lead to their words. */
export type ReportAsked = {
  readonly format: string;
  readonly view: Pick<View, 'settings' | 'baseline'>;
  readonly links?: LinkClient;
};

/** A draft of a report. `shown` is the document that its passages can lead to. */
export type DraftAsked = {
  readonly path: string;
  readonly source: Source;
  readonly analysis: Analysis;
  readonly settings: Settings;
  readonly shown?: { readonly uri: string; readonly text: string };
};

/** A version of a comparison; `name` is for readers. */
export type VersionAsked = { readonly name: string; readonly source: Source; readonly settings: Settings };

/** A draft that is searched: for a pattern, which compiles with the vocabularies given, or for hits that are known already. */
export type SearchAsked = {
  readonly source: Source;
  readonly sought: { readonly pattern: string; readonly vocabulary: Lexicons['vocabulary'] } | { readonly hits: readonly Hit[] };
};

export type FoundRows = { readonly rows: readonly Row[] };

/** A desk has one report or comparison on it, or drafts that are looked at one by one. */
export type Tasks = {
  readonly examine: { readonly given: Omit<VersionAsked, 'name'>; readonly gives: Analysis };
  readonly report: { readonly given: ReportAsked; readonly gives: undefined };
  readonly draft: { readonly given: DraftAsked; readonly gives: undefined };
  readonly reported: { readonly given: undefined; readonly gives: Report };
  readonly version: { readonly given: VersionAsked; readonly gives: undefined };
  readonly search: { readonly given: SearchAsked; readonly gives: FoundRows };
  readonly compared: { readonly given: undefined; readonly gives: string };
};

export type TaskName = keyof Tasks;

/** Where long work is done, one task after the other. Who has no more for it ends it. */
export type Desk = {
  readonly do: <Name extends TaskName>(name: Name, given: Tasks[Name]['given']) => Promise<Tasks[Name]['gives']>;
  readonly end: () => void;
};

/** Opens desks. What is done at one is broken off when the signal says so. */
export type Desks = (signal?: AbortSignal) => Desk;
