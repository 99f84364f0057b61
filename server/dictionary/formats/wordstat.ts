import type { DictionaryFormat } from '../types.ts';

/** A WordStat categorisation dictionary: what is indented by tabs lies within; words of a phrase are joined by `_`, and each has the weight 1. */
export const wordstat: DictionaryFormat = {
  name: 'wordstat',
  title: 'WordStat (.cat)',
  ending: '.cat',
  write: ({ families }) =>
    families
      .flatMap(({ family, codes }) => [
        `${family.toUpperCase()}\n`,
        ...codes.flatMap(({ code, terms }) => [
          `\t${code.slice(family.length + 1).toUpperCase()}\n`,
          ...terms.map((term) => `\t\t${term.replaceAll(' ', '_')} (1)\n`),
        ]),
      ])
      .join(''),
};
