import { plainName } from '../dictionary.ts';
import type { DictionaryFormat } from '../types.ts';

/** A Lexicoder 3 dictionary: categories on lines that begin with `+`, then a term on each line. It knows no families. */
export const lexicoder: DictionaryFormat = {
  name: 'lexicoder',
  title: 'Lexicoder 3 (.lc3)',
  ending: '.lc3',
  write: ({ families }) =>
    families
      .flatMap(({ codes }) => codes.map(({ code, terms }) => `+${plainName(code)}\n${terms.map((term) => `${term}\n`).join('')}`))
      .join(''),
};
