import type { Coder, Coding } from '../coding/types.ts';
import type { Format, Problem, Span } from '../types.ts';
import type { Drawing, Interval } from './bootstrap.ts';
import type { Confusion } from './confusion.ts';
import type { Figure } from './figure.ts';
import type { Part } from './parts.ts';

/**
 * A coding that is compared. `isOpen` counts neither for nor against: the coder left it open whether the code stands there.
 * `isWide` stands on a whole sentence, since the coder did not say on which words.
 */
export type Mark = Coding & { readonly isOpen?: true; readonly isWide?: true };

/**
 * A text that coders of an input saw. Without `text` it is known by its id, and its text by other inputs. `source` says which
 * documents belong together, such as passages of one law. `rows` are the only stretches that were coded; without them all was.
 */
export type InputDocument = {
  readonly id: string;
  readonly name: string;
  readonly format: Format;
  readonly text?: string;
  readonly source: string;
  readonly rows?: readonly Span[];
};

/** What was given to be compared: a file or a folder with the codings of one coder or several, or a run of the machine. */
export type Input = {
  readonly name: string;
  readonly coders: readonly Coder[];
  readonly documents: readonly InputDocument[];
  readonly marks: readonly Mark[];
  readonly problems: readonly Problem[];
};

/** A coder of an input, with a name that no other has. */
export type Judge = Coder & { readonly from: string };

/** What a coder set in a document that he or she saw. */
export type Seen = { readonly marks: readonly Mark[]; readonly rows?: readonly Span[] };

/** A document with what each coder set in it, in the order of the coders; undefined where a coder did not see it. */
export type Shared = {
  readonly id: string;
  readonly name: string;
  readonly format: Format;
  readonly text: string;
  readonly source: string;
  readonly by: readonly (Seen | undefined)[];
};

export type UnitKind = 'sentence' | 'paragraph' | 'document' | 'span';

/** What rows of figures are of: a code, a family, any code at all, all codes together, or the mean of the codes' figures. */
export type RowKind = 'code' | 'family' | 'any' | 'all' | 'mean';

export type Row = {
  readonly kind: RowKind;
  readonly name: string;
  /** Decisions that at least two coders took, such as sentences; of spans, UTF-16 units of text. */
  readonly units: number;
  /** How often each coder set it, in units that another coder saw too. */
  readonly coded: readonly number[];
  readonly figures: readonly Figure[];
};

/** The figures of a row with their intervals. */
export type RowWithIntervals = Row & { readonly intervals: readonly Interval[] };

/** A decision on which coders differ: who set the code, who did not, in order of the coders. */
export type Disagreement = {
  readonly code: string;
  readonly document: string;
  readonly span: Span;
  readonly line: number;
  readonly place?: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly said: readonly Said[];
};

export type Said = {
  readonly verdict: 'set' | 'not set' | 'open' | 'not seen';
  readonly words: readonly string[];
  readonly entry?: string;
};

/** A coder with what was compared, and what could not be. */
export type JudgeSeen = Judge & {
  readonly documents: number;
  readonly units: number;
  readonly marks: number;
  /** Codings of whole documents, which units within a document cannot hold. */
  readonly whole: number;
  /** Codings on words outside of all units. */
  readonly outside: number;
  /** Codings on whole sentences for want of words. */
  readonly wide: number;
};

export type Agreement = Drawing & {
  readonly unit: UnitKind;
  /** Whose units they are: `Counterframe`, or the input whose rows they are. */
  readonly unitsOf: string;
  readonly statistics: readonly string[];
  readonly judges: readonly JudgeSeen[];
  readonly documents: readonly { readonly id: string; readonly units: number; readonly seen: readonly boolean[] }[];
  /** Documents that fewer than two coders saw. */
  readonly alone: number;
  readonly units: number;
  readonly sources: number;
  readonly rows: readonly RowWithIntervals[];
  readonly pairs: readonly { readonly one: number; readonly other: number; readonly rows: readonly Row[] }[];
  readonly confusions: readonly Confusion[];
  readonly disagreements: readonly Disagreement[];
  /** The decisions themselves. */
  readonly parts: readonly Part[];
  readonly problems: readonly Problem[];
};
