import type { Draft } from './draft.ts';

/**
 * What each measure is about, whatever came of it. The titles of codes name what is found where a measure is raised, and would
 * say so of a draft in which it is not.
 */
const names: Readonly<Record<string, string>> = {
  'scope/sector-balance': 'Sectors of work',
  'scope/three-p-balance': 'Prosecution, protection and prevention',
  'scope/modal-asymmetry': 'Duties to punish and to protect',
  'scope/labour-frame': 'Tools of labour law',
  'scope/structural-causes': 'Causes beyond single offenders',
  'scope/person-terms': 'Names for the people concerned',
  'scope/voice': 'A say for the people concerned',
  'scope/data': 'Data and evidence',
};

export function measureName(code: string, { titleOf }: Pick<Draft, 'titleOf'>): string {
  return names[code] ?? titleOf(code);
}
