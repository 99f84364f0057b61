import { line } from '../../export/csv.ts';
import { plainName } from '../dictionary.ts';
import type { DictionaryFormat } from '../types.ts';
import { refusesInLiwc, termsWithCategories } from './categories.ts';

/** A LIWC-22 dictionary: a row for each term, a column for each category, `X` where the term belongs to it. */
export const liwc22: DictionaryFormat = {
  name: 'liwc22',
  title: 'LIWC-22 (.dicx)',
  ending: '.dicx',
  refuses: refusesInLiwc,
  write: (dictionary) => {
    const names = dictionary.families.flatMap(({ family, codes }) => [plainName(family), ...codes.map(({ code }) => plainName(code))]);
    const rows = termsWithCategories(dictionary).map(({ term, categories }) =>
      line([term, ...names.map((name) => (categories.includes(name) ? 'X' : ''))]),
    );
    return line(['DicTerm', ...names]) + rows.join('');
  },
};
