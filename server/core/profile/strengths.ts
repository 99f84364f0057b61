import { strengthTable } from '../provisions/table.ts';
import { type Provision, type ProvisionSubject, strengths } from '../provisions/types.ts';
import type { StrengthCounts } from './types.ts';

/** How many provisions about each subject have each strength, in the order of the subjects; those without provisions are left out. */
export function strengthsBySubject(provisions: readonly Provision[]): Readonly<Partial<Record<ProvisionSubject, StrengthCounts>>> {
  const rows = strengthTable(provisions).rows.filter(({ total }) => total > 0);
  return Object.fromEntries(
    rows.map(({ subject, cells }) => [subject, Object.fromEntries(strengths.map((strength) => [strength, cells[strength].length]))]),
  );
}
