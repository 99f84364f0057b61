import { english } from './en.ts';
import { spanish } from './es.ts';
import type { Words } from './types.ts';

const languages: Readonly<Record<string, Words>> = { en: english, es: spanish };

/** The words for a client's locale, such as `es-MX`: those of its language, or English. */
export function wordsFor(locale: unknown): Words {
  const language = typeof locale === 'string' ? locale.toLowerCase().split(/[-_]/)[0]! : 'en';
  return Object.hasOwn(languages, language) ? languages[language]! : english;
}
