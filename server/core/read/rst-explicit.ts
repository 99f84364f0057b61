import { directive } from './rst-directives.ts';
import { addLines, type Body, type Construct, indentedEnd, type RstReader, readOpened } from './rst-reader.ts';
import { isEmpty } from './source-lines.ts';

const note = /\[(?:\d{1,9}|#[\w-]{0,80}|\*|[A-Za-z][\w.:+-]{0,80})\](?=\s|$)/y;
const substitution = /\|(?!\s)[^|\r\n]{1,200}\|[ \t]+(?:replace|unicode|date|image)::(?=\s|$)/y;

/** What begins with two dots: notes, targets, directives; anything else there is a comment. */
export const explicit: Construct = (reader, at, body) => {
  const { text, lines } = reader;
  const { first, last } = lines[at]!;
  if (!isExplicit(reader, at)) return undefined;
  const end = Math.max(at + 1, indentedEnd(reader, at + 1, body));
  const start = skipBlanksIn(text, first + 2, last);
  if (start >= last) return isEmpty(lines[at + 1] ?? lines[at]!) || at + 1 >= body.to ? at + 1 : end;
  return (
    noteText(reader, at, start, end, body) ??
    target(text, start, end) ??
    replacement(reader, at, start, end, body) ??
    directive(reader, at, start, end, body) ??
    comment(reader, at, start, end)
  );
};

/** Whether a line begins with two dots alone. */
export function isExplicit({ text, lines }: RstReader, at: number): boolean {
  const { first, last } = lines[at]!;
  return text.startsWith('..', first) && (first + 2 === last || text[first + 2] === ' ' || text[first + 2] === '\t') && first < last;
}

/** The second half of a target without a name stands on a line of its own. */
export const namelessTarget: Construct = ({ text, lines }, at) => {
  const { first, last } = lines[at]!;
  return text.startsWith('__', first) && (first + 2 === last || text[first + 2] === ' ') ? at + 1 : undefined;
};

/** A footnote or a citation. */
function noteText(reader: RstReader, at: number, start: number, end: number, { place }: Body): number | undefined {
  note.lastIndex = start;
  const match = note.exec(reader.text);
  if (!match) return undefined;
  readOpened(reader, at, start + match[0].length, end, { kind: 'footnote', depth: 0, nesting: place.nesting + 1, rows: 0 });
  return end;
}

function target(text: string, start: number, end: number): number | undefined {
  return text[start] === '_' && (text[start + 1] === '_' || /\S/.test(text[start + 1] ?? '')) ? end : undefined;
}

/** The words that a substitution stands for are read where they are written. */
function replacement(reader: RstReader, at: number, start: number, end: number, { place }: Body): number | undefined {
  substitution.lastIndex = start;
  const match = substitution.exec(reader.text);
  if (!match) return undefined;
  if (!match[0].endsWith('replace::')) return end;
  const line = reader.lines[at]!;
  const first = skipBlanksIn(reader.text, start + match[0].length, line.last);
  reader.lines[at] = { ...line, first };
  addLines(reader, at, end, place.kind, place);
  return end;
}

function comment({ text, lines, directives }: RstReader, at: number, start: number, end: number): number {
  const span = { start: lines[at]!.first, end: lines[end - 1]!.last };
  const words = text.slice(start, span.end);
  if (words.startsWith('counterframe-')) directives.push({ span, text: words.replace(/\s+/g, ' ').trim() });
  return end;
}

function skipBlanksIn(text: string, from: number, last: number): number {
  let at = from;
  while (at < last && text.charCodeAt(at) <= 32) at++;
  return at;
}
