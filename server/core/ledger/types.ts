import type { Span } from '../types.ts';

/**
 * How a sentence presents persons: as those who act, as those acted on, only in a noun made of a verb
 * (`the protection of victims`), or otherwise.
 */
export type AgencyRole = 'acts' | 'acted-on' | 'nominalised' | 'other';

/** A second verb of one mention: in `allow workers to leave`, workers are acted on, and leave. It is no second mention. */
export type SecondVerb = { readonly role: 'acts' | 'acted-on'; readonly verb: string };

/**
 * One mention of a group of persons. `verb` is the verb in its plain form, or the noun of a nominalisation; `agent` is who
 * acts on them, where the sentence says so; `span` the words that name the persons.
 */
export type AgencyUse = {
  readonly group: string;
  readonly role: AgencyRole;
  readonly verb?: string;
  readonly agent?: Span;
  readonly also?: SecondVerb;
  readonly span: Span;
  readonly sentence: Span;
};

/** The mentions of one group, in order. `title` names it as a reader would: `trafficked persons`. */
export type LedgerRow = {
  readonly group: string;
  readonly title: string;
  readonly counts: Readonly<Record<AgencyRole, number>>;
  readonly uses: readonly AgencyUse[];
};

/** Rows of groups that a draft mentions, in a fixed order. */
export type Ledger = readonly LedgerRow[];
