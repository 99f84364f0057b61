import type { Exporter } from './exporter.ts';
import { named } from './named.ts';

/** The output formats: one line each, loaded when a run asks for it. */
export const { names: exporterNames, of: exporterOf } = named<Exporter>({
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  html: async () => (await import('./html.ts')).html,
  markdown: async () => (await import('./markdown.ts')).markdown,
  docx: async () => (await import('./docx.ts')).docx,
  csv: async () => (await import('./csv.ts')).csv,
});
