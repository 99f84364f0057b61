import { plainName } from '../dictionary.ts';
import type { Dictionary, DictionaryFormat } from '../types.ts';
import { refusesInLiwc, termsWithCategories } from './categories.ts';

/** A LIWC 2015 dictionary: categories with numbers, codes one tab below their families; then each term with its numbers. */
export const liwc: DictionaryFormat = {
  name: 'liwc',
  title: 'LIWC 2007 and 2015 (.dic)',
  ending: '.dic',
  refuses: (term) => refusesInLiwc(term) ?? (/ \d/.test(term) ? 'a number after a blank is read as the number of a category' : undefined),
  write: (dictionary) => {
    const names = namesOf(dictionary);
    const numbers = new Map(names.map(({ name }, index) => [name, index + 1]));
    const categories = names.map(({ name, depth }) => `${'\t'.repeat(depth)}${numbers.get(name)}\t${name}\n`);
    const terms = termsWithCategories(dictionary).map(
      ({ term, categories: own }) => `${term}\t${own.map((name) => numbers.get(name)).join('\t')}\n`,
    );
    return `%\n${categories.join('')}%\n${terms.join('')}`;
  },
};

function namesOf({ families }: Dictionary) {
  return families.flatMap(({ family, codes }) => [
    { name: plainName(family), depth: 0 },
    ...codes.map(({ code }) => ({ name: plainName(code), depth: 1 })),
  ]);
}
