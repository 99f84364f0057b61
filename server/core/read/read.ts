import { type Failure, failureProblems } from '../failure/guarded.ts';
import { guardedSteps, noSteps } from '../failure/guarded-steps.ts';
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

const own: Readers = {
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

export type Readers = Readonly<Record<Format, (source: Source) => Prose>>;

/** Readers that read part by part. */
const stepwise: Partial<Record<Format, (source: Source, known?: Kept<TextPart>) => Steps<Prose>>> = {
  plain: readPlainInSteps,
  markdown: readMarkdownInSteps,
};

/**
 * Reads a source by its format: finds its blocks and masks what is not prose. Never throws: where a reader of ours does, the
 * source is read as plain text, with a problem that says so.
 */
export function read(source: Source, readers: Readers = own): Prose {
  return allOf(readInSteps(source, undefined, readers));
}

/** The same in small steps where the format allows; parts of the text that are known are taken over. */
export function* readInSteps(source: Source, known?: Kept<TextPart>, readers: Readers = own): Steps<Prose> {
  const failures: Failure[] = [];
  const as = (format: Format) => () => readAs(readers[format] ? format : 'plain', source, known, readers);
  const plainly = () => guardedSteps('reader of plain text', as('plain'), () => noSteps(unread(source)), failures);
  const { format } = source;
  const prose = yield* format === 'plain' ? plainly() : guardedSteps(`reader of ${format}`, as(format), plainly, failures);
  return failures.length === 0 ? prose : { ...prose, problems: [...prose.problems, ...failureProblems(failures, source.name)] };
}

/** A text in which nothing is prose. */
function unread(source: Source): Prose {
  return { source, masked: '', blocks: [], directives: [], notes: [], problems: [] };
}

function* readAs(format: Format, source: Source, known: Kept<TextPart> | undefined, readers: Readers): Steps<Prose> {
  const text = evenedParts(source.text, indented.has(source.format), known);
  const even = text === source.text ? source : { ...source, text };
  yield;
  const inSteps = readers[format] === own[format] ? stepwise[format] : undefined;
  const prose = withEvenMask(inSteps ? yield* inSteps(even, known) : readers[format](even));
  return even === source ? prose : { ...prose, source, even: prose.even ?? text };
}

/** References in markup stand for odd signs too: `&nbsp;`, `&shy;`. */
function withEvenMask(prose: Prose): Prose {
  return isMarkup(prose.source.format) ? { ...prose, masked: evened(prose.masked) } : prose;
}
