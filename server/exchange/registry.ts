import { named } from '../export/named.ts';
import type { CodingFormat } from './format.ts';

/** The formats in which codings are exchanged: one line each, loaded when a run asks for it. */
export const { names: codingFormatNames, of: codingFormatOf } = named<CodingFormat>({
  csv: async () => (await import('./tables/csv.ts')).csv,
  jsonl: async () => (await import('./tables/jsonl.ts')).jsonl,
  qdpx: async () => (await import('./refi/project.ts')).qdpx,
  qdc: async () => (await import('./refi/codebook.ts')).qdc,
  w3c: async () => (await import('./w3c/w3c.ts')).w3c,
  brat: async () => (await import('./brat/brat.ts')).brat,
  doccano: async () => (await import('./doccano/doccano.ts')).doccano,
  xmi: async () => (await import('./uima/xmi.ts')).xmi,
  'webanno-tsv': async () => (await import('./uima/tsv.ts')).webannoTsv,
  sarif: async () => (await import('./sarif/sarif.ts')).sarif,
});
