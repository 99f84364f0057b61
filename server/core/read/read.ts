import type { Kept } from '../kept.ts';
import { allOf, type Steps } from '../steps.ts';
import type { Format, Prose, Source } from '../types.ts';
import { readAsciidoc } from './asciidoc.ts';
import { readDocument } from './document.ts';
import { evened, evenedParts } from './even.ts';
import { readHtml } from './html.ts';
import { readLatex } from './latex.ts';
import { readMarkdown, readMarkdownInSteps } from './markdown.ts';
import type { TextPart } from './parts.ts';
import { readPlain, readPlainInSteps } from './plain.ts';
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

/** Readers that read part by part. */
const stepwise: Partial<Record<Format, (source: Source, known?: Kept<TextPart>) => Steps<Prose>>> = {
  plain: readPlainInSteps,
  markdown: readMarkdownInSteps,
};

/** Reads a source by its format: finds its blocks and masks what is not prose. Never throws. */
export function read(source: Source): Prose {
  return allOf(readInSteps(source));
}

/** The same in small steps where the format allows; parts of the text that are known are taken over. */
export function* readInSteps(source: Source, known?: Kept<TextPart>): Steps<Prose> {
  const text = evenedParts(source.text, indented.has(source.format), known);
  const even = text === source.text ? source : { ...source, text };
  yield;
  const prose = withEvenMask(yield* readEven(even, known));
  return even === source ? prose : { ...prose, source, even: prose.even ?? text };
}

function* readEven(source: Source, known?: Kept<TextPart>): Steps<Prose> {
  const reader = stepwise[source.format];
  return reader ? yield* reader(source, known) : (readers[source.format] ?? readPlain)(source);
}

/** References in markup stand for odd signs too: `&nbsp;`, `&shy;`. */
function withEvenMask(prose: Prose): Prose {
  return isMarkup(prose.source.format) ? { ...prose, masked: evened(prose.masked) } : prose;
}
