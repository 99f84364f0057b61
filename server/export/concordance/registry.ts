import { named } from '../named.ts';
import type { KwicFormat } from './format.ts';

/** The ways to write a concordance; the first is the default. */
export const { names: kwicFormatNames, of: kwicFormatOf } = named<KwicFormat>({
  text: async () => (await import('./text.ts')).kwicText,
  csv: async () => (await import('./csv.ts')).kwicCsv,
  jsonl: async () => (await import('./jsonl.ts')).kwicJsonl,
  html: async () => (await import('./html.ts')).kwicHtml,
});
