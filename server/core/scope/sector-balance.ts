import { judgeShare } from './share.ts';
import type { ScopeMeasure } from './types.ts';

/** The sex sector against all other work. */
export const sectorBalance: ScopeMeasure = {
  code: 'scope/sector-balance',
  threshold: 'sectorBalance',
  why: 'More than seven mentions in ten. Of the documents that were measured (docs/scope.md), those about exploitation in general lie at six in ten or below, those about the sex sector at nine in ten or above.',
  judge: (stretch, settings) =>
    judgeShare({ topic: 'sector.sex', named: 'mentions of a sector of work', threshold: 'sectorBalance' }, stretch, settings),
  ofSections: 'sector.sex',
};
