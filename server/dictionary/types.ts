/** Words in small letters, parted by single blanks; `*` at the end of a word stands for any ending. */
export type Term = string;

export type DictionaryCode = { readonly code: string; readonly title: string; readonly terms: readonly Term[] };

/** A family with those of its codes that hold terms. */
export type DictionaryFamily = { readonly family: string; readonly title: string; readonly codes: readonly DictionaryCode[] };

/**
 * What a dictionary cannot say: a `whole` entry, one `pattern` of it, a `condition` on which the entry matches (its terms are in
 * the dictionary, and match more than the entry does), or a `term` that a format cannot write. `what` is the pattern or the term.
 */
export type LeftOut = {
  readonly entry: string;
  readonly code: string;
  readonly kind: 'whole' | 'pattern' | 'condition' | 'term';
  readonly what: string;
  readonly why: string;
};

/** `entries` counts those that are carried whole, in part, and not at all. */
export type Dictionary = {
  readonly title: string;
  readonly families: readonly DictionaryFamily[];
  readonly leftOut: readonly LeftOut[];
  readonly entries: { readonly whole: number; readonly part: number; readonly none: number };
};

/** A dictionary format. `refuses` says why it cannot hold a term; what it answers nothing for is written. */
export type DictionaryFormat = {
  readonly name: string;
  readonly title: string;
  readonly ending: string;
  readonly refuses?: (term: Term) => string | undefined;
  readonly write: (dictionary: Dictionary) => string;
};
