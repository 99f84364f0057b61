import type { Compiled } from '../compile.ts';
import type { Node } from '../match/pattern.ts';
import { scan } from '../match/screen.ts';
import type { Prose, Sentence, Span } from '../types.ts';

/** The entries that may match a sentence, with the patterns of phrases that may. */
export type Candidates = ReadonlyMap<number, readonly Node[]>;

/** The entries of which every needed word stands in a sentence; none for most sentences. */
export type Screening = (sentence: Sentence) => Candidates;

/**
 * Screens the sentences of a prose. The words of a sentence's lead-ins count too, since the roles of a
 * construction may stand on both sides.
 */
export function screenOf(prose: Prose, { screen, demands }: Pick<Compiled, 'screen' | 'demands'>): Screening {
  const leads = new Map<number, ReadonlySet<number>>();
  return ({ span, lead }) => {
    const met = featuresIn(span);
    for (const part of lead) for (const feature of featuresOfLead(part)) met.add(feature);
    return entriesFor(met, demands);
  };

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
