import type { ProvisionSubject, Strength } from '../provisions/types.ts';
import type { MeasureOutcome, Span } from '../types.ts';

/**
 * `name` is a family of findings, or the code of a counter-frame; `perThousand` is exact, and 0 where there are no words.
 * A family that `isPart` has codes that the settings switch off, so that it cannot be held against others.
 */
export type Rate = {
  readonly name: string;
  readonly title: string;
  readonly count: number;
  readonly perThousand: number;
  readonly isPart?: true;
};

/**
 * How often families of findings and counter-frames stand in a draft or a section, per 1,000 of the words that were checked;
 * measures are not counted. All rows are there, those of 0 included, in the order of the lexicons.
 */
export type Profile = { readonly words: number; readonly findings: readonly Rate[]; readonly counter: readonly Rate[] };

/** `label` is the section's heading; `span` reaches from there to the next section. */
export type SectionProfile = Profile & { readonly label: string; readonly span: Span };

/** What a measure came to in an instrument; `value` is missing where nothing was there to count. */
export type ReferenceMeasure = { readonly value?: number; readonly of: number; readonly outcome: MeasureOutcome };

/** How many provisions about a subject have each strength. */
export type StrengthCounts = Readonly<Record<Strength, number>>;

/**
 * The profile of a well-known instrument, to hold others against. `name` is what people call it, `title` what it calls
 * itself; `source` says where the text that was read stands.
 */
export type Reference = Profile & {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly year: number;
  readonly kind: string;
  readonly jurisdiction: string;
  readonly source: string;
  readonly measures: Readonly<Record<string, ReferenceMeasure>>;
  readonly provisions: Readonly<Partial<Record<ProvisionSubject, StrengthCounts>>>;
};
