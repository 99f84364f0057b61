import type { Compiled } from '../compile.ts';
import type { Node } from '../match/pattern.ts';
import { scan } from '../match/screen.ts';
import type { Prose, Sentence, Span } from '../types.ts';

/** The entries that may match a sentence, with the patterns of phrases that may. */
export type Candidates = ReadonlyMap<number, readonly Node[]>;

/**
 * Screens a prose: for each sentence the entries of which every needed word stands in it. The words of its
 * lead-ins count too, since the roles of a construction may stand on both sides.
 */
export function findCandidates(
  prose: Prose,
  sentences: readonly Sentence[],
  { screen, demands }: Compiled,
): ReadonlyMap<Sentence, Candidates> {
  const leads = new Map<number, ReadonlySet<number>>();
  const candidates = new Map<Sentence, Candidates>();
  for (const sentence of sentences) {
    const met = featuresIn(sentence.span);
    for (const lead of sentence.lead) for (const feature of featuresOfLead(lead)) met.add(feature);
    const found = entriesFor(met, demands);
    if (found.size > 0) candidates.set(sentence, found);
  }
  return candidates;

  function featuresOfLead(lead: Span): ReadonlySet<number> {
    const known = leads.get(lead.start) ?? featuresIn(lead);
    leads.set(lead.start, known);
    return known;
  }

  function featuresIn({ start, end }: Span): Set<number> {
    const features = new Set<number>();
    scan(screen, prose.masked, start, end, (_, owners) => {
      for (const owner of owners) features.add(owner);
    });
    return features;
  }
}

function entriesFor(met: ReadonlySet<number>, demands: Compiled['demands']): Candidates {
  const found = new Map<number, Node[]>();
  for (const feature of met) {
    for (const { entry, features, node } of demands.get(feature) ?? []) {
      if (!features.every((other) => met.has(other))) continue;
      const nodes = found.get(entry) ?? [];
      found.set(entry, nodes);
      if (node) nodes.push(node);
    }
  }
  return found;
}
