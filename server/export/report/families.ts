import type { Compiled } from '../../core/index.ts';

export type FamilyCount = { readonly family: string; readonly title: string; readonly count: number };

/** How many of the findings, given by their codes, each family has, most first. */
export function familyCounts(codes: readonly string[], compiled: Compiled): readonly FamilyCount[] {
  const families = new Map<string, FamilyCount>();
  for (const code of codes) {
    const family = code.split('/')[0]!;
    const title = compiled.codes.get(code)?.familyTitle ?? family;
    families.set(family, { family, title, count: (families.get(family)?.count ?? 0) + 1 });
  }
  return [...families.values()].sort((a, b) => b.count - a.count || (a.family < b.family ? -1 : 1));
}
