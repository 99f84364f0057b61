import type { Profile } from '../profile/types.ts';
import type { Provision } from '../provisions/types.ts';
import type { Finding } from '../types.ts';

/** What became of a finding between two versions of a draft, which are known by the words around it. */
export type FindingChange =
  | { readonly kind: 'added'; readonly now: Finding }
  | { readonly kind: 'removed'; readonly before: Finding }
  | { readonly kind: 'kept' | 'reworded'; readonly before: Finding; readonly now: Finding };

/** A provision of both versions; its strength differs where it `moved`. */
export type ProvisionChange = { readonly before: Provision; readonly now: Provision; readonly moved: boolean };

export type Comparison = {
  readonly findings: readonly FindingChange[];
  readonly provisions: {
    readonly matched: readonly ProvisionChange[];
    readonly added: readonly Provision[];
    readonly removed: readonly Provision[];
  };
  readonly profiles: { readonly before: Profile; readonly now: Profile };
};
