import type { MeasureOutcome } from '../../core/index.ts';
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

/** What the value of a measure is: a share, but where two shares are held against each other. */
export function valueName(code: string): string {
  return code === 'scope/modal-asymmetry' ? 'Difference of the two shares' : 'Share';
}

/** What became of a measure, where a table has no room for its message. */
export const outcomeNames: Readonly<Record<MeasureOutcome, string>> = {
  raised: 'To look at',
  balanced: 'Within the threshold',
  'too-short': 'Not judged: a short draft',
  'off-subject': 'Not judged: another subject',
  'too-little': 'Not judged: too little is said of it',
};
