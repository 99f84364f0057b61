import type { Body } from '../body.ts';
import type { Measure } from '../types.ts';

/** Whether a draft is long enough, and about the subject, so that what it leaves out can be told. */
export function isMeasured({ isAboutSubject }: Body): boolean {
  return isAboutSubject;
}

/** All measures of a draft, whatever their outcome, in the order of the codebook. */
export function measuresOf(_: Body): readonly Measure[] {
  return [];
}
