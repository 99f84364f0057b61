import { named } from '../named.ts';
import type { AgreementWriter } from './subject.ts';

/** The formats in which agreement is written: one line each. */
export const { names: agreementFormatNames, of: agreementWriterOf } = named<AgreementWriter>({
  text: async () => (await import('./text.ts')).agreementText,
  json: async () => (await import('./json.ts')).agreementJson,
  csv: async () => (await import('./csv.ts')).agreementCsv,
  html: async () => (await import('./html.ts')).agreementHtml,
});
