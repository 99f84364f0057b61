import { type CompiledCode, codesOf } from './codes.ts';
import type { Compiled } from './compile.ts';
import { canonical, sha256 } from './digest.ts';
import type { Lexicons, Work } from './lexicon/schema.ts';

/** What is said of lexicons beside finding: small, and the same as a compilation says. */
export type Catalogue = {
  readonly codes: readonly (readonly [string, Omit<CompiledCode, 'entries'>])[];
  readonly works: readonly Work[];
  readonly digest: string;
};

export async function catalogueOf(lexicons: Lexicons): Promise<Catalogue> {
  const codes = [...codesOf(lexicons)].map(([code, { entries: _, ...about }]) => [code, about] as const);
  return { codes, works: lexicons.works, digest: await sha256(canonical(lexicons)) };
}

/** Faultless lexicons that are compiled when more is asked of them than their catalogue knows. */
export function withCatalogue({ codes, works, digest }: Catalogue, full: () => Compiled): Compiled {
  const light: Pick<Compiled, 'codes' | 'works' | 'digest' | 'problems'> = {
    codes: new Map(codes.map(([code, about]) => [code, later({ ...about }, ['entries'], () => full().codes.get(code)!)])),
    works: new Map(works.map((work) => [work.id, work])),
    digest: async () => digest,
    problems: [],
  };
  return later(light, ['entries', 'vocabulary', 'demands', 'subjectFeature', 'topics', 'checklists', 'plan'], full);
}

/** An object with further properties, which are those of another that is made when the first of them is read. */
function later<Whole extends object, Known extends keyof Whole>(
  known: Pick<Whole, Known>,
  names: readonly Exclude<keyof Whole, Known>[],
  whole: () => Whole,
): Whole {
  for (const name of names) Object.defineProperty(known, name, { get: () => whole()[name], enumerable: true });
  return known as Whole;
}
