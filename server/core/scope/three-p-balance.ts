import { byShare } from './share.ts';
import type { ScopeMeasure } from './types.ts';

/** Prosecution against protection and prevention. */
export const threePBalance: ScopeMeasure = {
  code: 'scope/three-p-balance',
  threshold: 'threePBalance',
  why: 'Raised above seven words in ten. Of the documents that were measured (docs/scope.md), plans, treaties and guidance lie below two thirds; penal laws and texts about police work lie above eight in ten.',
  judge: byShare({
    topic: 'pillar.prosecution',
    named: 'words of prosecution, protection or prevention',
    one: 'is of prosecution',
    many: 'are of prosecution',
  }),
};
