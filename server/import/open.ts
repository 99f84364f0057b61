import { decode } from '../project/decode.ts';
import { extensionOf, extensions, formatOf, sourceOf } from '../project/formats.ts';
import { importerOf } from './registry.ts';
import type { Imported, ImportOptions, Refusal } from './types.ts';

export const defaultImport: ImportOptions = { changes: 'accepted' };

/** Files that users have and that nothing here reads, with what to do about them. */
const repairs: Readonly<Record<string, string>> = {
  '.doc': 'is in the Word format of before 2007, which is not read: save it as .docx.',
  '.rtf': 'is in Rich Text Format, which is not read: save it as .docx or .odt.',
  '.pages': 'is a Pages document, which is not read: export it as .docx or .pdf.',
  '.wpd': 'is a WordPerfect document, which is not read: save it as .docx or .odt.',
};

/** The extensions of documents that are not read and that a run over a folder should speak of. */
export const unreadExtensions: readonly string[] = Object.keys(repairs);

/** Opens a document by its name and bytes: text is decoded, other files are imported. Never throws. */
export async function openDocument(name: string, bytes: Uint8Array, options = defaultImport): Promise<Imported | Refusal> {
  const extension = extensionOf(name);
  const format = formatOf(name);
  if (!format) return { refusal: repairs[extension] ?? `is not one of the formats that are read (${extensions.join(' ')}).` };
  const importer = await importerOf(extension);
  if (importer) return importer(name, bytes, options);
  const { text, problem } = decode(bytes, format);
  if (text === undefined) return { refusal: problem };
  const { source, problems } = sourceOf(name, format, text);
  return { source, problems: [...(problem === undefined ? [] : [{ where: name, message: problem }]), ...problems] };
}
