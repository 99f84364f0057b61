import { groupedBy } from '../core/evaluate/group.ts';
import type { LexiconFile, Lexicons } from '../core/lexicon/schema.ts';
import { parseAll } from '../core/match/parse-all.ts';
import { type Node, nodeFactory, PatternError } from '../core/match/pattern.ts';
import { type Parts, writeEntry } from './entry.ts';
import { createSizes } from './expand.ts';
import type { Dictionary, DictionaryFamily, DictionaryFormat, LeftOut } from './types.ts';

/** How many phrases an entry may become, where nothing else is asked for. */
export const LIMIT = 1000;

export type DictionaryOptions = {
  readonly limit: number;
  readonly takes: (code: string) => boolean;
  readonly refuses?: DictionaryFormat['refuses'];
};

/** The phrases of lexicons, by families and codes, as far as a list of phrases can hold them. */
export function dictionaryOf(lexicons: Lexicons, title: string, options: DictionaryOptions): Dictionary {
  const parts = partsOf(lexicons, options.limit);
  const leftOut: LeftOut[] = [];
  const entries = { whole: 0, part: 0, none: 0 };
  const families = lexicons.families.map((family) => familyOf(family, parts, options, leftOut, entries));
  return { title, families: joined(families).filter(({ codes }) => codes.length > 0), leftOut, entries };
}

function partsOf({ vocabulary }: Lexicons, limit: number): Parts {
  const factory = nodeFactory();
  const nodes = new Map<string, Node>();
  const names = { has: (name: string) => Object.hasOwn(vocabulary, name) };
  for (const [name, patterns] of Object.entries(vocabulary)) {
    try {
      nodes.set(name, parseAll(patterns, factory, names));
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
    }
  }
  return { factory, vocabulary: nodes, sizeOf: createSizes(nodes), limit };
}

function familyOf(
  { family, title, codes }: LexiconFile,
  parts: Parts,
  { takes, refuses }: DictionaryOptions,
  leftOut: LeftOut[],
  entries: { whole: number; part: number; none: number },
): DictionaryFamily {
  const own = Object.entries(codes).filter(([name]) => takes(`${family}/${name}`));
  const written = own.map(([name, about]) => {
    const code = `${family}/${name}`;
    const terms = about.entries.flatMap((entry) => {
      const { terms: all, leftOut: lost } = writeEntry(entry, parts);
      const refused = all.flatMap((term) => (refuses?.(term) ? [{ kind: 'term' as const, what: term, why: refuses(term)! }] : []));
      const kept = refused.length === 0 ? all : all.filter((term) => !refuses?.(term));
      for (const one of [...lost, ...refused]) leftOut.push({ entry: `${code}/${entry.id}`, code, ...one });
      entries[kept.length === 0 ? 'none' : lost.length + refused.length === 0 ? 'whole' : 'part']++;
      return kept;
    });
    return { code, title: about.title, terms: [...new Set(terms)].sort() };
  });
  return { family, title, codes: written.filter(({ terms }) => terms.length > 0) };
}

/** Lexicons of users may add codes to a family that is there, and entries to a code. */
function joined(families: readonly DictionaryFamily[]): readonly DictionaryFamily[] {
  return [...groupedBy(families, ({ family }) => family)].map(([family, own]) => {
    const codes = groupedBy(
      own.flatMap((one) => one.codes),
      ({ code }) => code,
    );
    const merged = [...codes].map(([code, parts]) => ({
      code,
      title: parts[0]!.title,
      terms: [...new Set(parts.flatMap(({ terms }) => terms))].sort(),
    }));
    return { family, title: own[0]!.title, codes: merged };
  });
}

/** What a column or category is called where a `/` means something else. */
export function plainName(code: string): string {
  return code.replace(/[^A-Za-z0-9-]/g, '_');
}
