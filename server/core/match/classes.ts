const numberWords = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen'.split(
    ' ',
  ),
);

/** Classes of words that patterns name as `#Class`, told by the normalised word; the case of a token is told by its letters as written. */
export const classes = {
  Number: (word: string) => /^\d/.test(word) || numberWords.has(word),
  Digits: (word: string) => /^\d/.test(word),
  Year: (word: string) => /^(1[89]|20)\d\d$/.test(word),
  Past: (word: string) => /(ed|en)$/.test(word),
  Ing: (word: string) => /[a-z]{2}ing$/.test(word),
  Adverb: (word: string) => /[a-z]{2}ly$/.test(word),
} as const;

export const wordClasses = Object.keys(classes) as (keyof typeof classes)[];

/** All classes; those of a word come first. */
export const tokenClasses = [...wordClasses, 'Capital', 'Lower', 'Any'] as const;

export type ClassName = (typeof tokenClasses)[number];

export function isClassName(name: string): name is ClassName {
  return (tokenClasses as readonly string[]).includes(name);
}

/** Words that turn a phrase round. */
export const negators: ReadonlySet<string> = new Set(
  "not never no neither nor without cannot don't doesn't didn't isn't aren't wasn't weren't won't shouldn't can't".split(' '),
);
