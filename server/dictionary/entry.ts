import type { Entry } from '../core/lexicon/schema.ts';
import { parseAll } from '../core/match/parse-all.ts';
import { type NodeFactory, PatternError } from '../core/match/pattern.ts';
import { alternativesOf, type createSizes, type Loss, lossWords, phrasesOf, type Vocabulary } from './expand.ts';
import type { LeftOut, Term } from './types.ts';

export type Parts = {
  readonly factory: NodeFactory;
  readonly vocabulary: Vocabulary;
  readonly sizeOf: ReturnType<typeof createSizes>;
  /** How many phrases an entry may become. */
  readonly limit: number;
};

export type WrittenEntry = { readonly terms: readonly Term[]; readonly leftOut: readonly Omit<LeftOut, 'entry' | 'code'>[] };

/** An entry as phrases: the shortest of its alternatives first, until there are as many phrases as it may have. */
export function writeEntry(entry: Entry, parts: Parts): WrittenEntry {
  if (!entry.patterns) {
    const why = entry.roles ? 'it is a construction of several parts of a sentence' : 'it is a rule in the program';
    return { terms: [], leftOut: [{ kind: 'whole', what: '', why: `${why}, which a list of phrases cannot hold` }] };
  }
  const offered = entry.patterns.flatMap((pattern) => alternativesIn(pattern, parts));
  const bySize = [...offered].sort((a, b) => a.count - b.count);
  const taken = new Set<(typeof offered)[number]>();
  let left = parts.limit;
  for (const one of bySize) {
    if (one.count === 0 || one.count > left) continue;
    taken.add(one);
    left -= one.count;
  }
  const terms = [
    ...new Set(offered.filter((one) => taken.has(one)).flatMap(({ node }) => (node ? phrasesOf(node, parts.vocabulary) : []))),
  ].filter(Boolean);
  const lost = unique(offered.flatMap((one) => lossesOf(one, taken.has(one), parts.limit)));
  if (terms.length === 0) return { terms, leftOut: [{ kind: 'whole', what: '', why: unique(lost.map(({ why }) => why)).join('; ') }] };
  return { terms, leftOut: [...lost, ...conditionsOf(entry)] };
}

type Alternative = {
  readonly pattern: string;
  readonly node?: ReturnType<typeof parseAll>;
  readonly count: number;
  readonly losses: ReadonlySet<Loss>;
  readonly fault?: string;
};

function alternativesIn(pattern: string, { factory, vocabulary, sizeOf }: Parts): readonly Alternative[] {
  try {
    const node = parseAll([pattern], factory, vocabulary);
    return alternativesOf(node, vocabulary).map((one) => ({ pattern, node: one, ...sizeOf(one) }));
  } catch (error) {
    if (error instanceof PatternError) return [{ pattern, count: 0, losses: new Set(), fault: error.message }];
    throw error;
  }
}

function lossesOf({ pattern, count, losses, fault }: Alternative, isTaken: boolean, limit: number): WrittenEntry['leftOut'] {
  if (fault !== undefined) return [{ kind: 'pattern', what: pattern, why: fault }];
  const own = [...losses].map((loss) => ({
    kind: loss === 'not' ? ('condition' as const) : ('pattern' as const),
    what: pattern,
    why: lossWords[loss],
  }));
  if (isTaken || count === 0) return own.filter(({ kind }) => isTaken || kind === 'pattern');
  return [
    { kind: 'pattern', what: pattern, why: `it, or the rest of its entry, stands for more than ${limit.toLocaleString('en')} phrases` },
  ];
}

const conditions: readonly (readonly [keyof Entry, string])[] = [
  ['context', 'it matches only in sentences that hold certain other words'],
  ['unless', 'it does not match in sentences that hold certain other words'],
  ['except', 'it does not match as a part of certain other phrases'],
  ['grammar', 'it matches only words of a certain kind'],
];

/** What keeps an entry from matching where its words stand, which its terms do not know. */
function conditionsOf(entry: Entry): WrittenEntry['leftOut'] {
  const own = conditions
    .filter(([name]) => entry[name] !== undefined)
    .map(([name, why]) => ({ kind: 'condition' as const, what: name as string, why }));
  const subject = {
    kind: 'condition' as const,
    what: 'subject',
    why: 'it matches only in texts that are about trafficking, sex work or exploitation',
  };
  return entry.subject === 'own' ? own : [...own, subject];
}

function unique<Item>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
