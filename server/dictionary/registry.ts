import { named } from '../export/named.ts';
import type { DictionaryFormat } from './types.ts';

/** The dictionary formats: one line each, loaded when a run asks for it. */
export const { names: dictionaryFormatNames, of: dictionaryFormatOf } = named<DictionaryFormat>({
  quanteda: async () => (await import('./formats/quanteda.ts')).quanteda,
  liwc: async () => (await import('./formats/liwc.ts')).liwc,
  liwc22: async () => (await import('./formats/liwc22.ts')).liwc22,
  yoshikoder: async () => (await import('./formats/yoshikoder.ts')).yoshikoder,
  wordstat: async () => (await import('./formats/wordstat.ts')).wordstat,
  lexicoder: async () => (await import('./formats/lexicoder.ts')).lexicoder,
});
