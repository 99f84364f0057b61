import type { Measure, MeasureOutcome } from '../../core/index.ts';
import { wordsOf } from '../../core/read/readable.ts';
import { shortLine } from '../clean.ts';
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

/** A measure with the section that it is of, where it is not of the whole draft, which is measured first. */
export function measureTitle(measure: Measure, draft: Pick<Draft, 'titleOf' | 'checked' | 'prose'>): string {
  const section = sectionOf(measure, draft);
  return `${measureName(measure.code, draft)}${section === undefined ? '' : `: ${section}`}`;
}

/** E.g. `the section “Outreach”`. */
export function sectionOf({ code, span }: Measure, { checked, prose }: Pick<Draft, 'checked' | 'prose'>): string | undefined {
  const whole = checked.overview?.measures.find((one) => one.code === code);
  if (!whole || whole.span.start === span.start) return undefined;
  return `the section “${shortLine(wordsOf(span, prose))}”`;
}

/** The value of a measure before what it was counted in: a share, but where two shares are held against each other. */
export function sayValue(code: string, percent: string): string {
  return code === 'scope/modal-asymmetry'
    ? `Difference of the two shares: ${percent.replace('%', ' percentage points')}, in`
    : `Share: ${percent} of`;
}

/** What became of a measure, where a table has no room for its message. */
export const outcomeNames: Readonly<Record<MeasureOutcome, string>> = {
  raised: 'To look at',
  balanced: 'Within the threshold',
  'too-short': 'Not judged: a short draft',
  'off-subject': 'Not judged: another subject',
  'too-little': 'Not judged: too little is said of it',
};
