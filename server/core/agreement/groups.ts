import { familyName } from '../evaluate/figures.ts';
import { groupedBy } from '../evaluate/group.ts';
import type { Shared } from './types.ts';

/** Codes that are looked at as one: a code by itself, those of a family, all. */
export type Group = { readonly kind: 'code' | 'family' | 'any'; readonly name: string; readonly codes: readonly string[] };

/** The codes that coders set in the documents, in order of the alphabet. */
export function codesIn(documents: readonly Shared[]): readonly string[] {
  const codes = new Set<string>();
  for (const { by } of documents) for (const seen of by) for (const { code } of seen?.marks ?? []) codes.add(code);
  return [...codes].sort();
}

/** A group for each code, for each family of several codes, and for any code at all. */
export function groupsOf(codes: readonly string[]): readonly Group[] {
  const families = [...groupedBy(codes, familyName)].filter(([, own]) => own.length > 1);
  return [
    ...codes.map((code): Group => ({ kind: 'code', name: code, codes: [code] })),
    ...families.map(([family, own]): Group => ({ kind: 'family', name: `${family}/*`, codes: own })),
    { kind: 'any', name: 'any code', codes },
  ];
}
