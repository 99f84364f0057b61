import { countWhile } from '../search.ts';
import { type AsciidocReader, type Body, startsWith, wordsAt } from './asciidoc-reader.ts';
import type { SourceLine } from './source-lines.ts';

/** What a block between two like lines holds: prose, quoted words, a table, or what is not read. */
export type Content = 'prose' | 'quotation' | 'table' | 'verbatim' | 'comment';

const fence = /^(?:-{4,}|\.{4,}|_{4,}|\*{4,}|={4,}|\+{4,}|\/{4,}|--|""|`{3,}[\w,-]*|[|,:!]={3,})$/;
const contents: Readonly<Record<string, Content>> = {
  '-': 'verbatim',
  '.': 'verbatim',
  '+': 'verbatim',
  '`': 'verbatim',
  '/': 'comment',
  _: 'quotation',
  '"': 'quotation',
  '*': 'prose',
  '=': 'prose',
  '|': 'table',
  ',': 'table',
  ':': 'table',
  '!': 'table',
};
const verbatim =
  /^(?:source|listing|literal|pass|stem|latexmath|asciimath|mermaid|plantuml|ditaa|graphviz|vega|vegalite|blockdiag|seqdiag|bpmn|d2|nomnoml|svgbob|wavedrom)$/;

/** The lines of a text that open or close blocks. */
export function fencesOf(text: string, lines: readonly SourceLine[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, { start, first, last }] of lines.entries()) {
    if (start !== first || last - first < 2 || !Object.hasOwn(contents, text[first]!)) continue;
    const words = text.slice(first, last);
    if (!fence.test(words)) continue;
    const known = found.get(words);
    if (known) known.push(index);
    else found.set(words, [index]);
  }
  return found;
}

/** Whether a line opens or closes a block. */
export function isFence(reader: AsciidocReader, at: number): boolean {
  const { first, last } = reader.lines[at]!;
  return last - first > 1 && Object.hasOwn(contents, reader.text[first]!) && startsWith(reader, at, '') && fence.test(wordsAt(reader, at));
}

export function contentOf(reader: AsciidocReader, at: number): Content {
  const words = wordsAt(reader, at);
  return words === '--' ? 'prose' : contents[words[0]!]!;
}

/** What is read of a block with a style, be it between fences or a paragraph. */
export function styled(content: Content, style: string): Content {
  if (content === 'comment' || content === 'table') return content;
  if (style === 'comment') return 'comment';
  if (verbatim.test(style)) return 'verbatim';
  return style === 'quote' || style === 'verse' || style === 'epigraph' ? 'quotation' : content;
}

/** The index of the line that closes what `at` opens, or undefined where none does. */
export function closingOf(reader: AsciidocReader, at: number, { to }: Body): number | undefined {
  const words = wordsAt(reader, at);
  const known = reader.fences.get(words[0] === '`' ? words.slice(0, words.lastIndexOf('`') + 1) : words) ?? [];
  const low = countWhile(known, (line) => line <= at);
  const found = known[low];
  return found !== undefined && found < to ? found : undefined;
}
