import { findPattern, showHits } from '../../core/concordance/find.ts';
import { type Search, searchFor } from '../../core/concordance/pattern.ts';
import type { Context } from '../../core/concordance/types.ts';
import type { FoundRows, SearchAsked } from './types.ts';
import type { Pause } from './work.ts';

/** Words on each side of a key word. */
const context: Context = { unit: 'words', size: 8 };

/** Searches drafts, one after the other; a pattern is compiled once for all of them. */
export function searcher(pause?: Pause): (asked: SearchAsked) => Promise<FoundRows> {
  const known = new Map<string, Search>();
  return async ({ source, sought }) => {
    if ('hits' in sought) return { rows: showHits(source, sought.hits, context) };
    const search = known.get(sought.pattern) ?? searchFor(sought.pattern, sought.vocabulary).search!;
    known.set(sought.pattern, search);
    const steps = findPattern(source, search, context);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return { rows: step.value.rows };
      const given = pause?.();
      if (given) await given;
    }
  };
}
