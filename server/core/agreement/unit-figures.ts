import { krippendorffAlpha } from './alpha.ts';
import type { Figure } from './figure.ts';
import { meanKappa } from './kappa.ts';
import { fleissKappa, gwetAc1 } from './multi-rater.ts';
import { percentAgreement } from './percent.ts';
import type { Rated } from './ratings.ts';
import { againstFirst, retrievalOf } from './retrieval.ts';

/** The statistics of decisions on units, in the order of `unitFigures`. */
export const unitStatistics = ['percent', 'kappa', 'fleiss', 'ac1', 'alpha', 'precision', 'recall', 'f1'] as const;

/** The statistics of yes-or-no decisions: 1 for a code that was set, 0 for one that was not. */
export function unitFigures(rated: readonly Rated[], coders: number): readonly Figure[] {
  const { precision, recall, f1 } = retrievalOf(againstFirst(rated));
  return [
    percentAgreement(rated),
    meanKappa(rated, coders),
    fleissKappa(rated),
    gwetAc1(rated, 2),
    krippendorffAlpha(rated),
    precision,
    recall,
    f1,
  ];
}
