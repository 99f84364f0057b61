import type { Importer } from './types.ts';

const word = async (): Promise<Importer> => (await import('./docx/read.ts')).readDocx;

/** What reads the kinds of files that are no text, by their extensions: one line each, loaded when a file asks for it. */
const importers: Readonly<Record<string, () => Promise<Importer>>> = {
  '.docx': word,
  '.docm': word,
  '.dotx': word,
  '.pdf': async () => (await import('#pdf')).readPdf,
  '.odt': async () => (await import('./odt/read.ts')).readOdt,
  '.ott': async () => (await import('./odt/read.ts')).readOdt,
  '.fodt': async () => (await import('./odt/read.ts')).readOdt,
};

/** The extensions for which there is an importer, with their dots. */
export const imported: readonly string[] = Object.keys(importers);

/** The importer of files with this extension, or undefined where there is none. */
export async function importerOf(extension: string): Promise<Importer | undefined> {
  return Object.hasOwn(importers, extension) ? importers[extension]!() : undefined;
}
