import type { Rate } from '../../core/index.ts';
import type { FolderRow } from '../folder/row.ts';

/** A row of a document that could be read. */
export type ReadRow = FolderRow & { readonly profile: NonNullable<FolderRow['profile']> };

/** The families that any of the rows counts, in the order of the lexicons. */
export function familiesIn(rows: readonly ReadRow[]): readonly Pick<Rate, 'name' | 'title'>[] {
  return [...new Map(rows.flatMap(({ profile }) => profile.findings.map(({ name, title }) => [name, { name, title }] as const))).values()];
}

export function rateIn(rates: readonly Rate[], wanted: string): Pick<Rate, 'count' | 'perThousand'> {
  return rates.find(({ name }) => name === wanted) ?? { count: 0, perThousand: 0 };
}
