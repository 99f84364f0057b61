import { byPresence } from './presence.ts';
import type { ScopeMeasure } from './types.ts';

/** Whether causes beyond single offenders are there. */
export const structuralCauses: ScopeMeasure = {
  code: 'scope/structural-causes',
  threshold: 'structuralCauses',
  why: 'Raised below one sentence in 200. Of the documents that were measured (docs/scope.md), those that set causes out name them in one sentence in 70 or more.',
  judge: byPresence({ one: 'names a cause beyond single offenders', many: 'name a cause beyond single offenders' }),
};
