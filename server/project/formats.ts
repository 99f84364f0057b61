import { fitsFormat } from '../core/read/limits.ts';
import type { Format, Problem, Source } from '../core/types.ts';

const formats: Readonly<Record<string, Format>> = {
  '.txt': 'plain',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.policy': 'plain',
  '.bill': 'plain',
  '.statute': 'plain',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.xml': 'xml',
  '.docx': 'document',
  '.docm': 'document',
  '.dotx': 'document',
  '.pdf': 'document',
  '.odt': 'document',
  '.ott': 'document',
  '.fodt': 'document',
  '.tex': 'latex',
  '.ltx': 'latex',
  '.rst': 'rst',
  '.adoc': 'asciidoc',
  '.asciidoc': 'asciidoc',
  '.asc': 'asciidoc',
};

const titles: Partial<Readonly<Record<Format, string>>> = {
  markdown: 'Markdown',
  html: 'HTML',
  xml: 'XML',
  latex: 'LaTeX',
  rst: 'reStructuredText',
  asciidoc: 'AsciiDoc',
};

/** The extensions of the documents that are read, with their dots. */
export const extensions: readonly string[] = Object.keys(formats);

/** The extensions of those that are no text, such as Word files. */
export const documentExtensions: readonly string[] = extensions.filter((extension) => formats[extension] === 'document');

/** A source in the format that it can be read in: very long markup is read as plain text, with a problem saying so. */
export function sourceOf(name: string, format: Format, text: string): { readonly source: Source; readonly problems: readonly Problem[] } {
  if (fitsFormat(format, text)) return { source: { name, format, text }, problems: [] };
  return {
    source: { name, format: 'plain', text },
    problems: [{ where: name, message: `is too long to be read as ${titles[format] ?? 'markup'} and was read as plain text: split it.` }],
  };
}

/** The format of a document by its name, or undefined where it is none of ours. */
export function formatOf(path: string): Format | undefined {
  const extension = extensionOf(path);
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}

/** The extension of a name in lower case, with its dot; empty where it has none. */
export function extensionOf(path: string): string {
  return /\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? '';
}
