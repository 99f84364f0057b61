import { byShare } from './share.ts';
import type { ScopeMeasure } from './types.ts';

/** The sex sector against all other work. */
export const sectorBalance: ScopeMeasure = {
  code: 'scope/sector-balance',
  threshold: 'sectorBalance',
  why: 'Raised above three mentions in four: three times as many as of all other work. Of the documents that were measured (docs/scope.md), those about exploitation in general with 20 mentions or more lie at six in ten or below, those about the sex sector at nine in ten or above.',
  judge: byShare({
    topic: 'sector.sex',
    named: 'mentions of a sector of work',
    one: 'names the sex sector',
    many: 'name the sex sector',
  }),
  ofSections: 'sector.sex',
};
