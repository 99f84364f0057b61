/** A node of a program: where its numbers stand in `nodes`. */
export type Pattern = number;

/** Where the numbers of a node stand. */
export const FIRST = 1;
export const LAST = 2;
export const BEGIN = 3;
export const NODE = 4;

/** As narrow as its numbers allow: what is small stays in the caches of the processor. */
export type Numbers = Uint16Array | Int32Array;

export const Kind = { leaf: 0, sequence: 1, choice: 2, optional: 3, gap: 4, not: 5 } as const;

/**
 * Words (or beginnings of words) by number, each with a list of numbers. Lists are laid out one after the other: the
 * list of `n` runs from `starts[n]` to `starts[n + 1]`.
 */
export type WordTable = {
  /** Open addressing by the hash of a word: its number and one, or 0. Its size is a power of two. */
  readonly slots: Int32Array;
  /** Where the letters of a word begin in `letters` (UTF-16 units of its normalised form). */
  readonly offsets: Int32Array;
  readonly letters: Uint16Array;
  readonly starts: Int32Array;
  readonly items: Numbers;
};

/** Patterns laid out flat: nodes that are alike are one node, and vocabularies stand in place of their names. */
export type Program = {
  /**
   * Four numbers a node, together since they are read together: its kind; of a leaf its number, of a gap its least words,
   * of `optional` and `not` the node inside, else where its parts begin; of a gap its most words, else where the parts
   * end; the leaf with which every match begins, or -1 where that cannot be told.
   */
  readonly nodes: Int32Array;
  readonly parts: Int32Array;
  /**
   * Leaves are sets of words. Two numbers each: from where to where its words stand in `leafWords`, or 0 and, below 0, the
   * number of a leaf of many words among such leaves, counted from 1.
   */
  readonly leaves: Int32Array;
  readonly leafWords: Numbers;
  readonly largeCount: number;
  /** By each word the leaves of many words that hold it, by these numbers: those of word `n` stand from `largeStarts[n]` to `largeStarts[n + 1]`. */
  readonly largeStarts: Int32Array;
  readonly largeHolders: Numbers;
  /** Known words, each with the features that it meets: sets of words one of which must stand in a sentence for a demand to be met. */
  readonly words: WordTable;
  readonly featureCount: number;
  /** Beginnings of words, e.g. `exploit*`, each with the leaves that hold it, for words that are not known. */
  readonly prefixes: WordTable;
  /** The same beginnings with the features that they meet, in the same form as the lists of a table. */
  readonly prefixFeatureStarts: Int32Array;
  readonly prefixFeatures: Numbers;
  readonly longestPrefix: number;
  /** For each class of `tokenClasses` the leaves that hold it, as lists. */
  readonly classStarts: Int32Array;
  readonly classLeaves: Numbers;
  /** The leaf of words that turn a phrase round. */
  readonly negators: number;
};
