import type { Span } from '../types.ts';
import { isFence, styled } from './asciidoc-fences.ts';
import { directivesIn } from './asciidoc-lines.ts';
import { depthIn, isAttributes, isTie } from './asciidoc-lists.ts';
import { type AsciidocReader, addPieces, type Body, isUnread, piecesOf, type State, styleOf, wordsAt } from './asciidoc-reader.ts';
import { isEmpty } from './source-lines.ts';

const admonition = /^(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):[ \t]+/;

/** A paragraph; one whose first line is indented is preformatted and not read, as is code. */
export function paragraph(reader: AsciidocReader, at: number, body: Body, state: State): number {
  const style = styleOf(state.attributes);
  const end = paragraphEnd(reader, at, body, state);
  const { start, first } = reader.lines[at]!;
  const isIndented = start !== first && style !== 'normal' && body.place.kind !== 'quotation';
  const content = styled(isIndented ? 'verbatim' : 'prose', style);
  directivesIn(reader, at, end);
  if (content === 'verbatim' || content === 'comment') return end;
  const pieces = piecesOf(reader, at, end);
  const isQuoted = content === 'quotation' || isQuotation(reader, at, end);
  const kind = isQuoted && body.place.kind === 'paragraph' ? 'quotation' : body.place.kind;
  addPieces(reader, withoutMarks(reader.text, pieces), kind, depthIn(body, state));
  return end;
}

function paragraphEnd(reader: AsciidocReader, from: number, { to }: Body, { lists }: State): number {
  let at = from + 1;
  while (at < to && !isEmpty(reader.lines[at]!) && (isUnread(reader, at) || !isCut(reader, at, lists.length > 0))) at++;
  return at;
}

function isCut(reader: AsciidocReader, at: number, isInList: boolean): boolean {
  return isFence(reader, at) || isAttributes(reader, at) || (isInList && isTie(reader, at));
}

/** Words in quotation marks with the name of who said them below, or lines that begin with `>`. */
function isQuotation(reader: AsciidocReader, from: number, to: number): boolean {
  const words = wordsAt(reader, from).slice(0, 2);
  if (words.startsWith('> ')) return true;
  return words[0] === '"' && to - from > 1 && wordsAt(reader, to - 1).startsWith('-- ') && wordsAt(reader, to - 2).endsWith('"');
}

/** The pieces without what says that a paragraph is a note or quoted. */
function withoutMarks(text: string, pieces: readonly Span[]): readonly Span[] {
  const [first, ...rest] = pieces;
  if (!first) return pieces;
  const mark = admonition.exec(text.slice(first.start, Math.min(first.end, first.start + 20)))?.[0].length ?? 0;
  if (mark > 0) return [{ start: first.start + mark, end: first.end }, ...rest];
  if (!text.startsWith('> ', first.start)) return pieces;
  return pieces.map(({ start, end }) => (text.startsWith('> ', start) ? { start: start + 2, end } : { start, end }));
}
