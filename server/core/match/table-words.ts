import { type ClassName, classes, tokenClasses, wordClasses } from './classes.ts';
import type { Numbers, Program } from './program.ts';
import { buildWordTable, layOut, narrow } from './word-table.ts';

/** Words given, by how they begin, or by class. */
export type WordSet = {
  readonly words: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly classes: ReadonlySet<ClassName>;
};

/** Of a leaf of more words than this the words are not looked up one by one. */
const MANY_WORDS = 48;

type Tables = Pick<
  Program,
  | 'leaves'
  | 'leafWords'
  | 'largeStarts'
  | 'largeCount'
  | 'largeHolders'
  | 'words'
  | 'featureCount'
  | 'prefixes'
  | 'prefixFeatureStarts'
  | 'prefixFeatures'
  | 'longestPrefix'
  | 'classStarts'
  | 'classLeaves'
>;

/**
 * Numbers all words and beginnings of words of leaves and features. What holds a known word by how it begins or by its
 * class holds it by its number, so that only words that are not known are looked at in those ways.
 */
export function tableWords(leaves: readonly WordSet[], features: readonly WordSet[]): Tables {
  const known = new Set([...leaves, ...features].flatMap((set) => [...set.words]));
  const leavesByPrefix = holders(leaves, ({ prefixes }) => prefixes);
  const featuresByPrefix = holders(features, ({ prefixes }) => prefixes);
  const byClass = holders(leaves, (set) => set.classes);
  const prefixes = [...new Set([...leavesByPrefix.keys(), ...featuresByPrefix.keys()])];
  const longestPrefix = Math.max(0, ...prefixes.map((prefix) => prefix.length));
  const numbers = new Map([...known].map((word, number) => [word, number]));
  const lists = leaves.map((set) => [...set.words].map((word) => numbers.get(word)!));
  const featuresOf = new Map([...known].map((word): [string, number[]] => [word, []]));
  for (const [number, { words }] of features.entries()) for (const word of words) featuresOf.get(word)!.push(number);
  for (const [word, number] of numbers) {
    for (const leaf of heldOtherwise(word, leavesByPrefix, byClass)) if (!leaves[leaf]!.words.has(word)) lists[leaf]!.push(number);
    for (const feature of heldByPrefix(word, featuresByPrefix))
      if (!features[feature]!.words.has(word)) featuresOf.get(word)!.push(feature);
  }
  const { table, many, ...small } = layOutLeaves(lists);
  const large = layOut(holdersOf(many, known.size));
  const prefixFeatures = layOut(prefixes.map((prefix) => featuresByPrefix.get(prefix) ?? []));
  const classLists = layOut(tokenClasses.map((name) => byClass.get(name) ?? []));
  return {
    leaves: table,
    leafWords: small.words,
    largeCount: many.length,
    largeStarts: large.starts,
    largeHolders: large.items,
    words: buildWordTable(featuresOf),
    featureCount: features.length,
    prefixes: buildWordTable(new Map(prefixes.map((prefix) => [prefix, leavesByPrefix.get(prefix) ?? []]))),
    prefixFeatureStarts: prefixFeatures.starts,
    prefixFeatures: prefixFeatures.items,
    longestPrefix,
    classStarts: classLists.starts,
    classLeaves: classLists.items,
  };

  function heldByPrefix(word: string, byPrefix: ReadonlyMap<string, readonly number[]>): ReadonlySet<number> {
    const held = new Set<number>();
    for (let length = 1; length <= Math.min(word.length, longestPrefix); length++)
      for (const number of byPrefix.get(word.slice(0, length)) ?? []) held.add(number);
    return held;
  }

  function heldOtherwise(
    word: string,
    byPrefix: ReadonlyMap<string, readonly number[]>,
    byName: ReadonlyMap<ClassName, readonly number[]>,
  ): ReadonlySet<number> {
    const held = new Set(heldByPrefix(word, byPrefix));
    for (const name of wordClasses) if (classes[name](word)) for (const leaf of byName.get(name) ?? []) held.add(leaf);
    return held;
  }
}

function layOutLeaves(lists: readonly (readonly number[])[]): { table: Int32Array; words: Numbers; many: (readonly number[])[] } {
  const table = new Int32Array(2 * lists.length);
  const words: number[] = [];
  const many: (readonly number[])[] = [];
  for (const [leaf, list] of lists.entries()) {
    if (list.length > MANY_WORDS) table[2 * leaf + 1] = -many.push(list);
    else {
      table[2 * leaf] = words.length;
      for (const word of list) words.push(word);
      table[2 * leaf + 1] = words.length;
    }
  }
  return { table, words: narrow(words), many };
}

/** By each number in the lists the places of the lists that hold it, counted from 1. */
function holdersOf(lists: readonly (readonly number[])[], count: number): readonly (readonly number[])[] {
  const held = Array.from({ length: count }, (): number[] => []);
  for (const [place, list] of lists.entries()) for (const number of list) held[number]!.push(place + 1);
  return held;
}

/** By each word, prefix or class that sets hold, the numbers of the sets. */
function holders<T>(sets: readonly WordSet[], held: (set: WordSet) => ReadonlySet<T>): ReadonlyMap<T, readonly number[]> {
  const found = new Map<T, number[]>();
  for (const [number, set] of sets.entries()) {
    for (const one of held(set)) {
      const list = found.get(one);
      if (list) list.push(number);
      else found.set(one, [number]);
    }
  }
  return found;
}
