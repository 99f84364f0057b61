import { byPresence } from './presence.ts';
import type { ScopeMeasure } from './types.ts';

/** Whether the people concerned are asked, take part or organise. */
export const voice: ScopeMeasure = {
  code: 'scope/voice',
  threshold: 'voice',
  why: 'Raised below one sentence in 200. Of the documents that were measured (docs/scope.md), most hold none or next to none, and the one that consulted the people concerned has one in 60.',
  judge: byPresence({
    one: 'speaks of the people concerned being heard, taking part or organising',
    many: 'speak of the people concerned being heard, taking part or organising',
  }),
};
