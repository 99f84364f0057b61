import type { Body } from '../body.ts';
import type { Analysis } from '../types.ts';
import type { Profile, SectionProfile } from './types.ts';

/** The profile of a whole draft. */
export function profileOf({ words }: Body, _analysis: Analysis): Profile {
  return { words, findings: [], counter: [] };
}

/** The profiles of the sections of a draft; none where it has no headings. */
export function sectionProfilesOf(_body: Body, _analysis: Analysis): readonly SectionProfile[] {
  return [];
}
