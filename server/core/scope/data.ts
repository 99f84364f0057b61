import { byPresence } from './presence.ts';
import type { ScopeMeasure } from './types.ts';

/** Whether data or research on the people concerned are there. */
export const data: ScopeMeasure = {
  code: 'scope/data',
  threshold: 'data',
  why: 'Raised below one sentence in 200. Of the documents that were measured (docs/scope.md), those that set out data or research do so in one sentence in 65 or more.',
  judge: byPresence({ one: 'speaks of data or research', many: 'speak of data or research' }),
};
