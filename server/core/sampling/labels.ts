import { familyName } from '../evaluate/figures.ts';

/** The label for a sentence with any code at all. */
export const ANY = 'all';

/** What is estimated of a sentence with these codes: each code, each family (`agency/*`), and whether there is any. */
export function labelsOf(codes: readonly string[]): readonly string[] {
  if (codes.length === 0) return [];
  return [...new Set([...codes, ...codes.map(familyLabel), ANY])];
}

export function familyLabel(code: string): string {
  return `${familyName(code)}/*`;
}

/** All labels that codes give, codes first, then families, each in order, then the one for any. */
export function allLabels(codes: readonly string[]): readonly string[] {
  const sorted = [...new Set(codes)].sort();
  return [...sorted, ...new Set(sorted.map(familyLabel)), ANY];
}
