import type { Profile } from '../profile/types.ts';
import type { Provision } from '../provisions/types.ts';
import type { Finding, Measure, Span } from '../types.ts';

/**
 * The sentences of both versions that a change is about: of a sentence that was taken out or put in only one of them. Spans
 * are UTF-16 half-open ranges of the version's own text. `isMoved` says that they stand in another order now, `isSame` that
 * their words are the same.
 */
export type Passages = { readonly before?: Span; readonly now?: Span; readonly isMoved?: true; readonly isSame?: true };

/**
 * What became of a finding between two versions of a draft, which are known by the words around it. `kept`: the same code on
 * the same words of a sentence that is the same, wherever it stands now. `reworded`: the same code in a sentence of which
 * words changed. `recoded`: other words stand at its place, and they have another code. Where a sentence lost or gained a
 * finding and is still there, `passages` holds it in both versions.
 */
export type FindingChange =
  | { readonly kind: 'added'; readonly before?: undefined; readonly now: Finding; readonly passages: Passages }
  | { readonly kind: 'removed'; readonly before: Finding; readonly now?: undefined; readonly passages: Passages }
  | { readonly kind: 'kept' | 'reworded' | 'recoded'; readonly before: Finding; readonly now: Finding; readonly passages: Passages };

/** A provision of both versions; its strength differs where it `moved`. */
export type ProvisionChange = { readonly before: Provision; readonly now: Provision; readonly moved: boolean };

/** A measure of the whole, or of a section, of either version or of both. */
export type MeasureChange = { readonly code: string; readonly before?: Measure; readonly now?: Measure };

/** How many sentences are the same and in their place, the same elsewhere, changed, in the new version only, in the old only. */
export type SentenceCounts = {
  readonly same: number;
  readonly moved: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
};

/** Findings are in the order of the new version, removed ones after them in the order of the old. */
export type Comparison = {
  readonly findings: readonly FindingChange[];
  readonly measures: readonly MeasureChange[];
  readonly provisions: {
    readonly matched: readonly ProvisionChange[];
    readonly added: readonly Provision[];
    readonly removed: readonly Provision[];
  };
  readonly profiles: { readonly before: Profile; readonly now: Profile };
  readonly sentences: SentenceCounts;
};
