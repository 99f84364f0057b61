import { fitsFormat } from '../core/read/limits.ts';
import type { Format } from '../core/types.ts';
import { formatOf as formatOfName } from '../project/formats.ts';

/** Names that editors give to the languages that are read. */
const named: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  gfm: 'markdown',
  pandoc: 'markdown',
  rmd: 'markdown',
  quarto: 'markdown',
  plaintext: 'plain',
  text: 'plain',
  policy: 'plain',
  html: 'html',
  xhtml: 'html',
  xml: 'xml',
  nxml: 'xml',
  latex: 'latex',
  tex: 'latex',
  plaintex: 'latex',
  restructuredtext: 'rst',
  rst: 'rst',
  asciidoc: 'asciidoc',
  asciidoctor: 'asciidoc',
  adoc: 'asciidoc',
};

/**
 * The format of an open document. Editors name languages each in their own way (Vim joins two names with a
 * dot, Emacs with a hyphen), so any part of the name counts; one that says nothing leaves it to the extension.
 */
export function formatOf({ languageId, uri }: { readonly languageId: string; readonly uri: string }, text: string): Format {
  const parts = String(languageId)
    .toLowerCase()
    .split(/[^a-z]+/);
  const format = parts.flatMap((part) => (Object.hasOwn(named, part) ? named[part]! : []))[0] ?? formatOfName(uri) ?? 'plain';
  return fitsFormat(format, text) ? format : 'plain';
}
