import type { Provision } from '../provisions/types.ts';
import type { ScopeSettings } from '../settings.ts';
import type { Mention } from '../topics/mentions.ts';
import type { Count, Measure, MeasureOutcome } from '../types.ts';

/** What a measure looks at: a whole draft or one of its sections. `counts` are those of the topics that its code names. */
export type Stretch = {
  readonly words: number;
  /** How many sentences there are. */
  readonly sentences: number;
  readonly counts: readonly Count[];
  /** The mentions behind the counts, in order. */
  readonly mentions: readonly Mention[];
  readonly provisions: () => readonly Provision[];
};

/** What a measure says of a stretch that is long enough and about the subject. */
export type Judged = Pick<Measure, 'counts' | 'of' | 'value'> & {
  readonly outcome: Extract<MeasureOutcome, 'raised' | 'balanced' | 'too-little'>;
  /** What was counted, in words. */
  readonly facts: string;
};

/** Judges a stretch by a threshold, which is a share. */
export type Judge = (stretch: Stretch, threshold: number, settings: ScopeSettings) => Judged;

/** The settings that hold a threshold. */
export type ThresholdName = Exclude<keyof ScopeSettings, 'minimumWords' | 'minimumMentions' | 'sectionWords'>;

/** `why` says why the default threshold stands where it does. */
export type ScopeMeasure = {
  readonly code: string;
  readonly threshold: ThresholdName;
  readonly why: string;
  readonly judge: Judge;
  /** The topic that a section may outweigh by itself; without it only whole drafts are judged. */
  readonly ofSections?: string;
};
