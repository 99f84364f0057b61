import type { Format, Prose, Source } from '../types.ts';
import { readAsciidoc } from './asciidoc.ts';
import { readDocument } from './document.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import { readRst } from './rst.ts';
import { readXml } from './xml.ts';

const readers: Readonly<Record<Format, (source: Source) => Prose>> = {
  plain: readPlain,
  markdown: readMarkdown,
  html: readHtml,
  xml: readXml,
  latex: readPlain,
  rst: readRst,
  asciidoc: readAsciidoc,
  document: readDocument,
};

/** Reads a source by its format: finds its blocks and masks what is not prose. Never throws. */
export function read(source: Source): Prose {
  const reader = readers[source.format] ?? readPlain;
  return reader(source);
}
