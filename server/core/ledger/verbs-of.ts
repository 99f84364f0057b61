import type { AgencyRole, AgencyUse, LedgerRow } from './types.ts';

/** A verb (or the noun made of one) with every mention that it is said of, in order. */
export type VerbUses = { readonly verb: string; readonly uses: readonly AgencyUse[] };

/** What persons do, what is done to them, and the nouns that name deeds about them: most frequent first, equals by name. */
export type VerbsOfRow = {
  readonly does: readonly VerbUses[];
  readonly undergoes: readonly VerbUses[];
  readonly nouns: readonly VerbUses[];
};

/** The verbs of a row. A mention with two verbs (`allow workers to leave`) stands under both; counts of mentions are the row's. */
export function verbsOf({ uses }: LedgerRow): VerbsOfRow {
  return { does: listOf(uses, 'acts'), undergoes: listOf(uses, 'acted-on'), nouns: listOf(uses, 'nominalised') };
}

function listOf(uses: readonly AgencyUse[], role: AgencyRole): readonly VerbUses[] {
  const byVerb = new Map<string, AgencyUse[]>();
  for (const use of uses) {
    for (const verb of new Set(verbsIn(use, role))) {
      const found = byVerb.get(verb);
      if (found) found.push(use);
      else byVerb.set(verb, [use]);
    }
  }
  return [...byVerb]
    .map(([verb, found]) => ({ verb, uses: found }))
    .sort((a, b) => b.uses.length - a.uses.length || (a.verb < b.verb ? -1 : 1));
}

function verbsIn({ role: own, verb, also }: AgencyUse, role: AgencyRole): readonly string[] {
  return [...(own === role && verb !== undefined ? [verb] : []), ...(also?.role === role ? [also.verb] : [])];
}
