import type { Body } from '../body.ts';
import type { Analysis } from '../types.ts';
import type { CheckedRecommendation } from './types.ts';

/** What a draft says to each recommendation of the checklists. */
export function checkRecommendations(_body: Body, _analysis: Pick<Analysis, 'counter'>): readonly CheckedRecommendation[] {
  return [];
}
