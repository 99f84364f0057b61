import { type Provision, type ProvisionSubject, provisionSubjects, type Strength } from './types.ts';

/**
 * The provisions about one subject, by strength. `mandatory` is the share of them that are mandatory, `binding` of those that
 * leave no choice, be they mandatory or prohibited (0 to 1); undefined where there are none.
 */
export type StrengthRow = {
  readonly subject: ProvisionSubject;
  readonly cells: Readonly<Record<Strength, readonly Provision[]>>;
  readonly total: number;
  readonly mandatory: number | undefined;
  readonly binding: number | undefined;
};

/** A row for each subject, those without provisions too, and one for all of them. */
export type StrengthTable = { readonly rows: readonly StrengthRow[]; readonly all: Omit<StrengthRow, 'subject'> };

export function strengthTable(provisions: readonly Provision[]): StrengthTable {
  return {
    rows: provisionSubjects.map((subject) => ({ subject, ...rowOf(provisions.filter((one) => one.subject === subject)) })),
    all: rowOf(provisions),
  };
}

function rowOf(provisions: readonly Provision[]): Omit<StrengthRow, 'subject'> {
  const of = (strength: Strength) => provisions.filter((one) => one.strength === strength);
  const cells = {
    mandatory: of('mandatory'),
    recommended: of('recommended'),
    discretionary: of('discretionary'),
    prohibited: of('prohibited'),
  };
  const share = (count: number) => (provisions.length === 0 ? undefined : count / provisions.length);
  return {
    cells,
    total: provisions.length,
    mandatory: share(cells.mandatory.length),
    binding: share(cells.mandatory.length + cells.prohibited.length),
  };
}
