import type { Range } from 'vscode-languageserver';
import type { Anchor, Decision, DecisionStatus, Severity } from '../core/types.ts';
import type { Changes } from '../import/types.ts';

/** Messages between our client and our server beside those of the protocol. Ranges are in the client's encoding. */
export const requests = {
  /** `DraftParams` → `DraftRecord | null`: what is known about a draft, open or not. */
  draft: 'counterframe/draft',
  /** `ReportParams` → `Report`: a report of drafts in one of the export formats. */
  report: 'counterframe/report',
  /** `DecideParams` → `Written`: writes a decision down. */
  decide: 'counterframe/decide',
  /** `BaselineParams` → `Written`: writes the baseline. */
  baseline: 'counterframe/baseline',
  /** `LevelParams` → `Written | null`: sets the level of a code in counterframe.yaml, if there is one. */
  setLevel: 'counterframe/setLevel',
  /** `TrackedChangesParams` → `Written | null`: sets how tracked changes are read in counterframe.yaml, if there is one. */
  setTrackedChanges: 'counterframe/setTrackedChanges',
  /** `MarkedCopyParams` → `MarkedCopy`: a copy of a draft with its findings as comments. */
  markedCopy: 'counterframe/markedCopy',
  /** `ConcordanceParams` → `ConcordanceAnswer`: where words or codes stand in drafts. */
  concordance: 'counterframe/concordance',
  /** `CompareParams` → string: a page that says what changed from one version of a draft to another. */
  compare: 'counterframe/compare',
  /**
   * From the server: `{ uri }` → `{ base64? }`, and `{ uri, text, expected }` → `{ isOutdated? }`, for what lies in the
   * workspace. `expected` is what the file held, in base64, or null: one that holds something else now is left as it is.
   */
  readFile: 'counterframe/readFile',
  writeFile: 'counterframe/writeFile',
  /** From the server, `{ uri? }` without an answer: what is known of a draft, or of all drafts, is out of date. */
  didReread: 'counterframe/didReread',
  /** From the server, `{ uri, version }` without an answer, to clients that ask for it: the diagnostics of a version are published and final. */
  didSettle: 'counterframe/didSettle',
  /** From the server, `Failed` without an answer: a part of the server failed. */
  didFail: 'counterframe/didFail',
} as const;

export type DraftParams = { readonly uri: string };

/** Where a finding stands: shown, part of the baseline, or set aside by a comment or a decision. */
export type FindingState = 'open' | 'baselined' | 'set-aside';

export type DraftFinding = {
  readonly anchor: Anchor;
  readonly code: string;
  readonly title: string;
  readonly family: string;
  readonly familyTitle: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly text: string;
  readonly message: string;
  /** The place in words, e.g. a heading; empty before the first. */
  readonly place: string;
  readonly state: FindingState;
  readonly reason?: string;
  readonly decision?: Decision;
};

export type DraftCounter = {
  readonly code: string;
  readonly title: string;
  readonly range: Range;
  readonly text: string;
  readonly place: string;
};

export type DraftRecord = {
  readonly uri: string;
  readonly words: number;
  readonly findings: readonly DraftFinding[];
  readonly counter: readonly DraftCounter[];
  /** How many lines of the baseline and of the decisions about this draft fit nothing any more. */
  readonly stale: number;
  /** How a file was read where there was a choice, e.g. what became of its tracked changes. */
  readonly reading?: string;
  /** Checking is switched off for this draft. */
  readonly isOff?: true;
  /** What kept the draft from being read, if anything did. */
  readonly problem?: string;
};

/** `links` asks that passages lead to their words in the drafts: as addresses of the command `goTo`. */
export type ReportParams = { readonly uris: readonly string[]; readonly format: string; readonly links?: 'commands' };

/** A report as text, or as the bytes of a file where the format is no text. */
export type Report = { readonly text: string } | { readonly base64: string };

/** What a decision is about: one finding, a code in a draft, or a code in all drafts of the workspace. */
export type DecideParams = {
  readonly uri: string;
  readonly code: string;
  readonly anchor?: Anchor;
  readonly scope: 'finding' | 'draft' | 'workspace';
  /** `none` takes a decision back. */
  readonly status: DecisionStatus | 'none';
  readonly reason?: string;
};

export type BaselineParams = { readonly uris: readonly string[]; readonly action: 'adopt' | 'prune' };

export type LevelParams = { readonly uri: string; readonly code: string; readonly level: Severity | 'off' };

export type TrackedChangesParams = { readonly uri: string; readonly changes: Changes };

export type MarkedCopyParams = { readonly uri: string; readonly trackChanges: boolean };

/** `comments` were written into the copy; `left` are findings that found no place in it, each with the reason. */
export type MarkedCopy = { readonly base64: string; readonly comments: number; readonly left: readonly string[] };

/**
 * A version: the draft of that address as it stands in the editor or in its file. `name` is for readers. `base64` are the bytes
 * of another version of that file, `isSaved` asks for the file where the editor shows other words, and `changes` for a view
 * of its tracked changes.
 */
export type ComparedParams = {
  readonly uri: string;
  readonly name: string;
  readonly base64?: string;
  readonly isSaved?: boolean;
  readonly changes?: Changes;
};

export type CompareParams = { readonly before: ComparedParams; readonly now: ComparedParams };

/** `what` is a pattern of the lexicon language, or codes (`family/code`, `family/*`) with commas between them. */
export type ConcordanceParams = { readonly what: string; readonly uris: readonly string[] };

/** A key word with the words around it; `place` is how it is cited, or empty. */
export type ConcordanceRow = {
  readonly range: Range;
  readonly place: string;
  readonly left: string;
  readonly key: string;
  readonly right: string;
  readonly code?: string;
};

export type SearchedDraft = {
  readonly uri: string;
  readonly name: string;
  readonly rows: readonly ConcordanceRow[];
  /** What kept the draft from being read, if anything did. */
  readonly problem?: string;
};

/** `hits` counts all, of which the first are sent. */
export type ConcordanceAnswer = { readonly what: string; readonly hits: number; readonly documents: readonly SearchedDraft[] };

/** The file that was written, and how many findings or lines it was about. */
export type Written = { readonly file: string; readonly count: number };

/** `report` is what can be sent to us, without words of a draft; `action` is what copying it is called. */
export type Failed = { readonly message: string; readonly action: string; readonly report: string };
