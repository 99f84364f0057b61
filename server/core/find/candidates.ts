import { type Screen, scan } from '../match/screen.ts';
import type { Prose, Sentence } from '../types.ts';

/**
 * Screens a prose: for each sentence the entries that a trigger word in it calls for. The words of its
 * lead-ins count too, since the roles of a construction may stand on both sides.
 */
export function findCandidates(prose: Prose, sentences: readonly Sentence[], screen: Screen): ReadonlyMap<Sentence, ReadonlySet<number>> {
  const bySpan = new Map<number, ReadonlySet<number>>();
  const candidates = new Map<Sentence, ReadonlySet<number>>();
  for (const sentence of sentences) {
    const own = entriesIn(sentence.span.start, sentence.span.end);
    bySpan.set(sentence.span.start, own);
    const led = sentence.lead.flatMap((lead) => [...(bySpan.get(lead.start) ?? entriesIn(lead.start, lead.end))]);
    if (own.size + led.length > 0) candidates.set(sentence, led.length > 0 ? new Set([...own, ...led]) : own);
  }
  return candidates;

  function entriesIn(start: number, end: number): ReadonlySet<number> {
    const entries = new Set<number>();
    scan(screen, prose.masked, start, end, (_, owners) => {
      for (const owner of owners) entries.add(owner);
    });
    return entries;
  }
}
