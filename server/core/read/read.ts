import type { Format, Prose, Source } from '../types.ts';
import { readAsciidoc } from './asciidoc.ts';
import { readDocument } from './document.ts';
import { evened } from './even.ts';
import { readHtml } from './html.ts';
import { readLatex } from './latex.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import { isMarkup } from './readable.ts';
import { readRst } from './rst.ts';
import { readXml } from './xml.ts';

const readers: Readonly<Record<Format, (source: Source) => Prose>> = {
  plain: readPlain,
  markdown: readMarkdown,
  html: readHtml,
  xml: readXml,
  latex: readLatex,
  rst: readRst,
  asciidoc: readAsciidoc,
  document: readDocument,
};

/** Formats in which the blanks that a line begins with mean something. */
const indented: ReadonlySet<Format> = new Set(['markdown', 'rst', 'asciidoc']);

/** Reads a source by its format: finds its blocks and masks what is not prose. Never throws. */
export function read(source: Source): Prose {
  const reader = readers[source.format] ?? readPlain;
  const text = evened(source.text, indented.has(source.format));
  if (text === source.text) return withEvenMask(reader(source));
  const prose = withEvenMask(reader({ ...source, text }));
  return { ...prose, source, even: prose.even ?? text };
}

/** References in markup stand for odd signs too: `&nbsp;`, `&shy;`. */
function withEvenMask(prose: Prose): Prose {
  return isMarkup(prose.source.format) ? { ...prose, masked: evened(prose.masked) } : prose;
}
