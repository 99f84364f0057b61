import type { Exporter } from './exporter.ts';

/** The output formats, in the order in which help texts name them: one line each, loaded when a run asks for it. */
const exporters = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  html: async () => (await import('./html.ts')).html,
  markdown: async () => (await import('./markdown.ts')).markdown,
  docx: async () => (await import('./docx.ts')).docx,
  csv: async () => (await import('./csv.ts')).csv,
} satisfies Readonly<Record<string, () => Promise<Exporter>>>;

export const exporterNames: readonly string[] = Object.keys(exporters);

/** The exporter of that name, or undefined where there is none. */
export async function exporterOf(name: string): Promise<Exporter | undefined> {
  return Object.hasOwn(exporters, name) ? exporters[name as keyof typeof exporters]() : undefined;
}
