import type { Body } from '../body.ts';
import type { Finding, Measure } from '../types.ts';

/** A finding for each measure that is raised, at the title or heading concerned. */
export function scopeFindings(_measures: readonly Measure[], _body: Body): readonly Finding[] {
  return [];
}
