import { addLines, type Construct, indentedEnd, type RstReader, readOpened } from './rst-reader.ts';

const field = /:(?![\s:])((?:[^:\\\r\n]|\\.|:(?!\s))+):(?=\s|$)/y;
const option =
  /(?:--?|\/)[A-Za-z?][\w-]*(?:[ =](?:<[^<>\r\n]*>|[A-Za-z][\w-]*))?(?:, (?:--?|\/)[A-Za-z?][\w-]*(?:[ =](?:<[^<>\r\n]*>|[A-Za-z][\w-]*))?)*(?= {2}|\s*$)/my;
const readInDocinfo = /^(?:abstract|dedication|summary)$/i;

/** A field `:name: text`. What stands in fields right below the title is about the document; an abstract is part of it. */
export const fieldItem: Construct = (reader, at, body) => {
  const { text, passages } = reader;
  const name = fieldNameAt(reader, at);
  if (!name) return undefined;
  const end = Math.max(at + 1, indentedEnd(reader, at + 1, body));
  const { place } = body;
  if (isDocinfo(reader, at) && !readInDocinfo.test(text.slice(name.start, name.end))) return end;
  passages.push({ kind: place.kind, level: 0, depth: place.depth, pieces: [name] });
  readOpened(reader, at, name.end + 1, end, { ...place, nesting: place.nesting + 1 });
  return end;
};

/** The name of the field that begins a line. */
export function fieldNameAt({ text, lines }: RstReader, at: number): { readonly start: number; readonly end: number } | undefined {
  const { first, last } = lines[at]!;
  if (text[first] !== ':') return undefined;
  field.lastIndex = first;
  const match = field.exec(text);
  return match && first + match[0].length <= last ? { start: first + 1, end: first + match[0].length - 1 } : undefined;
}

/** Whether nothing but titles stands above. */
function isDocinfo({ passages, lines }: RstReader, at: number): boolean {
  return passages.length < 3 && lines[at]!.column === 0 && passages.every(({ kind }) => kind === 'heading');
}

/** An option of a command with its description two blanks after it or in the lines below. */
export const optionItem: Construct = (reader, at, body) => {
  const { text, lines } = reader;
  const { first } = lines[at]!;
  if (text[first] !== '-' && text[first] !== '/') return undefined;
  option.lastIndex = first;
  const match = option.exec(text);
  if (!match) return undefined;
  const end = Math.max(at + 1, indentedEnd(reader, at + 1, body));
  if (end === at + 1 && first + match[0].length >= lines[at]!.last) return undefined;
  readOpened(reader, at, first + match[0].length, end, { ...body.place, nesting: body.place.nesting + 1 });
  return end;
};

/** Lines that begin with `|` keep their line ends; an empty one parts them. */
export const lineBlock: Construct = (reader, at, body) => {
  const { lines } = reader;
  if (!isBarLine(reader, at)) return undefined;
  let from = at;
  let end = at;
  while (end < body.to && (isBarLine(reader, end) || (end > at && isContinued(reader, end, body.base)))) {
    const isBar = isBarLine(reader, end);
    if (isBar) lines[end] = withoutBar(reader, end);
    if (isBar && lines[end]!.first === lines[end]!.last) {
      addLines(reader, from, end, body.place.kind, body.place);
      from = end + 1;
    }
    end++;
  }
  addLines(reader, from, end, body.place.kind, body.place);
  return end;
};

function isContinued({ lines }: RstReader, at: number, base: number): boolean {
  const line = lines[at]!;
  return line.first < line.last && line.column > base;
}

function isBarLine({ text, lines }: RstReader, at: number): boolean {
  const { first, last } = lines[at]!;
  return text[first] === '|' && first < last && (first + 1 === last || text[first + 1] === ' ');
}

function withoutBar({ text, lines }: RstReader, at: number) {
  const line = lines[at]!;
  let first = line.first + 1;
  while (first < line.last && text.charCodeAt(first) <= 32) first++;
  return { ...line, first };
}
