import { canStand, type Place, type Term } from './runs.ts';

/** A pattern of compromise that gives words their tags; `needs` and the like say what its sentence must hold. */
export type Pattern = {
  readonly regs: readonly Place[];
  readonly needs: readonly string[];
  readonly wants: readonly string[];
  readonly minWant: number;
  readonly minWords: number;
  readonly ifNo?: readonly string[];
};

/** Patterns by what a sentence must or may hold. */
type Net = { readonly hooks: Readonly<Record<string, readonly Pattern[]>>; readonly always: readonly Pattern[] };

type Pointer = [sentence: number | null, ...rest: unknown[]];

type Methods = {
  readonly one: {
    readonly cacheDoc: (document: readonly (readonly Term[])[]) => readonly ReadonlySet<string>[];
    readonly match: (document: readonly (readonly Term[])[], pattern: Pattern) => { readonly ptrs: readonly Pointer[] };
  };
};

/**
 * The step of compromise that matches its hundreds of patterns on every clause, with the same results in the same order: only
 * patterns of which a clause holds the rarest word or tag are looked at, and those are tried of which all words that follow
 * on each other do.
 */
export function bulkMatch(document: readonly (readonly Term[])[], net: Net, { one }: Methods): readonly object[] {
  const filed = filedIn(net);
  return one.cacheDoc(document).flatMap((held, index) => {
    const terms = document[index]!;
    const fits = (pattern: Pattern) => terms.length >= pattern.minWords && isLikely(pattern, held) && canStand(pattern.regs, terms);
    const found = new Map<Pattern, number>();
    for (const name of held) for (const one of filed.get(name) ?? []) if (fits(one.pattern)) found.set(one.pattern, rankOf(one, held));
    const tried = [...found].sort(([, a], [, b]) => a - b).map(([pattern]) => pattern);
    return [...tried, ...net.always.filter(fits)].flatMap((pattern) =>
      one.match([terms], pattern).ptrs.map((pointer) => {
        pointer[0] = index;
        return { ...pattern, pointer };
      }),
    );
  });
}

/** A pattern with its place under each of the names that lead to it, in order. */
type Filed = { readonly pattern: Pattern; readonly places: readonly { readonly name: string; readonly rank: number }[] };

const known = new WeakMap<Net, ReadonlyMap<string, readonly Filed[]>>();

function filedIn(net: Net): ReadonlyMap<string, readonly Filed[]> {
  const filed = known.get(net) ?? filedBy(net);
  known.set(net, filed);
  return filed;
}

/** Files each pattern under the name that it needs and that fewest others have, or under all of which it wants some. */
function filedBy({ hooks }: Net): ReadonlyMap<string, readonly Filed[]> {
  const places = new Map<Pattern, { name: string; rank: number }[]>();
  let rank = 0;
  for (const [name, patterns] of Object.entries(hooks))
    for (const pattern of patterns) places.set(pattern, [...(places.get(pattern) ?? []), { name, rank: rank++ }]);
  const filed = new Map<string, Filed[]>();
  const rarity = (name: string) => (name.startsWith('#') ? 1000 : 0) + hooks[name]!.length;
  for (const [pattern, own] of places) {
    const rarest = [...pattern.needs].sort((a, b) => rarity(a) - rarity(b))[0];
    for (const name of rarest === undefined ? new Set(pattern.wants) : [rarest])
      filed.set(name, [...(filed.get(name) ?? []), { pattern, places: own }]);
  }
  return filed;
}

/** The place of a pattern among those that a clause leads to: that under the first name which it holds. */
function rankOf({ places }: Filed, held: ReadonlySet<string>): number {
  return places.find(({ name }) => held.has(name))!.rank;
}

function isLikely({ needs, ifNo, wants, minWant }: Pattern, held: ReadonlySet<string>): boolean {
  for (const name of needs) if (!held.has(name)) return false;
  if (ifNo?.some((name) => held.has(name))) return false;
  return wants.length === 0 || wants.filter((name) => held.has(name)).length >= minWant;
}
