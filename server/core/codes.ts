import type { Code, Lexicons } from './lexicon/schema.ts';

export type CompiledCode = Code & { readonly family: string; readonly familyTitle: string; readonly counter: boolean };

/** The codes of lexicons by their names, `family/code`, in the order of the files. */
export function codesOf({ families }: Lexicons): ReadonlyMap<string, CompiledCode> {
  const codes = new Map<string, CompiledCode>();
  for (const { family, title, counter, codes: own } of families)
    for (const [name, about] of Object.entries(own)) codes.set(`${family}/${name}`, { ...about, family, familyTitle: title, counter });
  return codes;
}
