import type { Codebook } from '../../core/coding/types.ts';

/** Codes that stand together under a name. */
export type CodeSet = { readonly name: string; readonly codes: readonly string[] };

/** The codes of each family. */
export function familySets(codebook: Codebook): readonly CodeSet[] {
  return grouped(codebook.map(({ code, familyTitle }) => [familyTitle, code]));
}

/** The codes that each work is a source of. */
export function workSets(codebook: Codebook): readonly CodeSet[] {
  return grouped(codebook.flatMap(({ code, sources }) => [...new Set(sources.map(workOf))].map((work) => [work, code] as const)));
}

/** A citation without the place in the work: what stands before a comma, after the year where there is one. */
function workOf(citation: string): string {
  return /^.*?\(\d{4}[a-z]?\)(?=,|$)/.exec(citation)?.[0] ?? citation.replace(/,.*$/s, '');
}

function grouped(members: readonly (readonly [string, string])[]): readonly CodeSet[] {
  const sets = new Map<string, string[]>();
  for (const [name, code] of members.filter(([one]) => one !== '')) {
    const codes = sets.get(name);
    if (codes) codes.push(code);
    else sets.set(name, [code]);
  }
  return [...sets].map(([name, codes]) => ({ name, codes }));
}
