import type { z } from 'zod';
import type { UndefinedTerm, UnusedTerm } from '../../core/terms/types.ts';
import type { DecisionStatus, Fault } from '../../core/types.ts';

/** How far a comment or a decision reaches that sets a code aside. */
export type Reach = 'here' | 'section' | 'document' | 'workspace';

/** Why a draft was not read. */
export type Unread = 'format' | 'file';

/** Everything that the server says in an editor in words of its own; what lexicons say stays as they say it. */
export type Words = {
  readonly hover: {
    readonly ask: string;
    readonly found: string;
    /** Before the counts of a measure of the whole draft. */
    readonly counted: string;
    readonly alternatives: string;
    readonly sources: string;
    readonly more: (code: string) => string;
    readonly next: (count: number) => string;
    readonly setAside: string;
  };
  readonly actions: {
    readonly copyRewording: (replacement: string) => string;
    /** By a decision, where no comment can be written into the draft. */
    readonly decideAside: (code: string, reach: 'here' | 'document') => string;
    readonly replace: (replacement: string) => string;
    readonly replaceAll: (count: number, words: string, replacement: string) => string;
    readonly applySafe: string;
    readonly setAside: (code: string, reach: Reach) => string;
    readonly reasonNeeded: string;
    readonly decide: string;
    readonly lower: (code: string, level: string) => string;
    readonly switchOff: (code: string) => string;
    readonly copyCitation: string;
    readonly copyComment: string;
    readonly copyFailure: string;
    readonly reportFalseAlarm: string;
  };
  readonly remarks: {
    readonly baselined: string;
    readonly furtherUse: string;
    /** Of a first use; `inSection` and `inDraft` count all uses. */
    readonly uses: (inSection: number, inDraft: number) => string;
    readonly status: Readonly<Record<DecisionStatus, string>>;
    readonly rest: (shown: number, all: number) => string;
    /** Of a part of ours, such as `hover`. */
    readonly failed: (part: string) => string;
  };
  readonly terms: {
    readonly undefined: (note: UndefinedTerm) => string;
    readonly unused: (note: UnusedTerm) => string;
    readonly definedHere: (term: string) => string;
  };
  readonly progress: {
    readonly report: string;
    readonly comparison: string;
    readonly concordance: string;
    /** The name of a draft or a version, and which of how many it is. */
    readonly draft: (name: string, number: number, of: number) => string;
    readonly comparing: string;
  };
  readonly unread: Readonly<Record<Unread, string>>;
  readonly refusals: {
    readonly cancelled: string;
    readonly invalidYaml: (file: string) => string;
    readonly noFolder: string;
    readonly nothingDecided: string;
    readonly nothingChecked: string;
    readonly outside: (folder: string) => string;
    readonly unwritable: (file: string) => string;
    readonly format: (name: string, known: string) => string;
  };
  readonly settings: {
    /** Of a setting of the editor; `message` says what is wrong with its value. */
    readonly complaint: (name: string, message: string) => string;
  };
  /** What the engine reports in English, in this language; not there where that is English. */
  readonly engine?: {
    readonly faults: (fault: Fault) => string;
    readonly values: z.core.$ZodErrorMap;
  };
};
