import { byPresence } from './presence.ts';
import type { ScopeMeasure } from './types.ts';

/** Whether the tools of labour law and of organising are there. */
export const labourFrame: ScopeMeasure = {
  code: 'scope/labour-frame',
  threshold: 'labourFrame',
  why: 'Raised below one sentence in 200. Of the documents that were measured (docs/scope.md), those that rely on labour law name it in one sentence in 50 or more.',
  judge: byPresence({ one: 'names a tool of labour law or of organising', many: 'name a tool of labour law or of organising' }),
};
