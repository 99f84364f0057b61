import type { FolderFormat } from './format.ts';

/** The ways to write the view of a folder, in the order in which help texts name them; the first is the default. */
const formats = {
  text: async () => (await import('./text.ts')).folderText,
  json: async () => (await import('./json.ts')).folderJson,
  csv: async () => (await import('./csv.ts')).folderCsv,
} satisfies Readonly<Record<string, () => Promise<FolderFormat>>>;

export const folderFormatNames: readonly string[] = Object.keys(formats);

/** The format of that name, or undefined where there is none. */
export async function folderFormatOf(name: string): Promise<FolderFormat | undefined> {
  return Object.hasOwn(formats, name) ? formats[name as keyof typeof formats]() : undefined;
}
