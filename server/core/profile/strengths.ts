import { type Provision, type ProvisionSubject, provisionSubjects, strengths } from '../provisions/types.ts';
import type { StrengthCounts } from './types.ts';

/** How many provisions about each subject have each strength, in the order of the subjects; those without provisions are left out. */
export function strengthsBySubject(provisions: readonly Provision[]): Readonly<Partial<Record<ProvisionSubject, StrengthCounts>>> {
  const rows = provisionSubjects.flatMap((subject) => {
    const own = provisions.filter((provision) => provision.subject === subject);
    const counts = strengths.map((strength) => [strength, own.filter((provision) => provision.strength === strength).length]);
    return own.length === 0 ? [] : [[subject, Object.fromEntries(counts) as StrengthCounts]];
  });
  return Object.fromEntries(rows);
}
