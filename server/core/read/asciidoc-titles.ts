import { type AsciidocReader, type Body, startsWith, wordsAt } from './asciidoc-reader.ts';
import { isEmpty } from './source-lines.ts';

const marked = /^(={1,6}|#{1,6})[ \t]+(?=\S)/;
const underlines = '=-~^+';

/** A section title, `== Title` or with a line of signs below it; in blocks and cells its words are text. */
export function sectionTitle(reader: AsciidocReader, at: number, body: Body): number | undefined {
  return markedTitle(reader, at, body) ?? underlinedTitle(reader, at, body);
}

function markedTitle(reader: AsciidocReader, at: number, body: Body): number | undefined {
  if (!startsWith(reader, at, '=') && !startsWith(reader, at, '#')) return undefined;
  const words = wordsAt(reader, at);
  const marks = marked.exec(words);
  if (!marks) return undefined;
  const { first, last } = reader.lines[at]!;
  const tail = ` ${marks[1]}`;
  const isClosed = words.endsWith(tail) && words.length > marks[0].length + tail.length;
  addTitle(reader, first + marks[0].length, isClosed ? last - tail.length : last, marks[1]!.length, body);
  return at + 1;
}

/** The line below a title is as long as the title, give or take one sign. */
function underlinedTitle(reader: AsciidocReader, at: number, body: Body): number | undefined {
  const { text, lines } = reader;
  const { start, first, last } = lines[at]!;
  const below = at + 1 < body.to ? lines[at + 1]! : undefined;
  if (!below || start !== first || isEmpty(below) || below.start !== below.first || Math.abs(below.last - below.first - (last - first)) > 1)
    return undefined;
  const level = underlines.indexOf(text[below.first]!) + 1;
  if (level === 0 || last - first < 2 || !/[\p{L}\p{N}]/u.test(wordsAt(reader, at).slice(0, 200)) || !isRule(text, below)) return undefined;
  addTitle(reader, first, last, level, body);
  return at + 2;
}

function isRule(text: string, { first, last }: { readonly first: number; readonly last: number }): boolean {
  const sign = text.charCodeAt(first);
  for (let at = first; at < last; at++) if (text.charCodeAt(at) !== sign) return false;
  return last - first > 1;
}

function addTitle({ passages }: AsciidocReader, start: number, end: number, level: number, { place }: Body): void {
  const isHeading = place.kind === 'paragraph' && place.nesting === 0;
  passages.push({ kind: isHeading ? 'heading' : place.kind, level: isHeading ? level : 0, depth: 0, pieces: [{ start, end }] });
}
