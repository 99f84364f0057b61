import { plainName } from '../dictionary.ts';
import type { Dictionary, Term } from '../types.ts';

/** Each term once, from A to Z, with the families and codes that hold it. */
export function termsWithCategories({ families }: Dictionary): readonly { readonly term: Term; readonly categories: readonly string[] }[] {
  const byTerm = new Map<Term, Set<string>>();
  for (const { family, codes } of families) {
    for (const { code, terms } of codes) {
      for (const term of terms) byTerm.set(term, (byTerm.get(term) ?? new Set<string>()).add(plainName(family)).add(plainName(code)));
    }
  }
  return [...byTerm].map(([term, categories]) => ({ term, categories: [...categories] })).sort((a, b) => (a.term < b.term ? -1 : 1));
}

export function refusesInLiwc(term: Term): string | undefined {
  return /\*./.test(term) ? 'LIWC takes "*" only at the end of a term' : undefined;
}
