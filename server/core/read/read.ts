import { type Failure, failureProblems, guarded } from '../failure/guarded.ts';
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

/**
 * Reads a source by its format: finds its blocks and masks what is not prose. Never throws: where a reader of ours does, the
 * source is read as plain text, with a problem that says so.
 */
export function read(source: Source, readers: Readers = own): Prose {
  const failures: Failure[] = [];
  const plainly = () =>
    guarded(
      'reader of plain text',
      () => readWith(readers.plain, source),
      () => unread(source),
      failures,
    );
  const { format } = source;
  const prose =
    format === 'plain'
      ? plainly()
      : guarded(`reader of ${format}`, () => readWith(readers[format] ?? readers.plain, source), plainly, failures);
  return failures.length === 0 ? prose : { ...prose, problems: [...prose.problems, ...failureProblems(failures, source.name)] };
}

/** A text in which nothing is prose. */
function unread(source: Source): Prose {
  return { source, masked: '', blocks: [], directives: [], notes: [], problems: [] };
}

function readWith(reader: Readers[Format], source: Source): Prose {
  const text = evened(source.text, indented.has(source.format));
  if (text === source.text) return withEvenMask(reader(source));
  const prose = withEvenMask(reader({ ...source, text }));
  return { ...prose, source, even: prose.even ?? text };
}

/** References in markup stand for odd signs too: `&nbsp;`, `&shy;`. */
function withEvenMask(prose: Prose): Prose {
  return isMarkup(prose.source.format) ? { ...prose, masked: evened(prose.masked) } : prose;
}
