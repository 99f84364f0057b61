import { append } from '../append.ts';
import type { Span } from '../types.ts';
import { csvCells } from './csv-cells.ts';
import { fieldNameAt } from './rst-fields.ts';
import { addLines, type Body, leftmost, type Place, type RstReader } from './rst-reader.ts';
import { type Treatment, treatmentOf } from './rst-treatments.ts';
import { isEmpty, skipEmpty } from './source-lines.ts';

const name = /([A-Za-z][\w.+:-]{0,80}?) ?::(?=\s|$)/y;

/** The lines of a directive: its argument [at, options), its options [options, content), its content [content, end). */
type Parts = { readonly at: number; readonly options: number; readonly content: number; readonly end: number };

/** A directive `.. name:: argument` whose name begins at the offset `start`; `end` is the index after its last line. */
export function directive(reader: RstReader, at: number, start: number, end: number, body: Body): number | undefined {
  name.lastIndex = start;
  const match = name.exec(reader.text);
  if (!match || start + match[0].length > reader.lines[at]!.last) return undefined;
  const treatment = treatmentOf(match[1]!.toLowerCase());
  if (treatment === 'unread') return end;
  const parts = partsOf(reader, at, start + match[0].length, end, treatment === 'words');
  const place: Place = { ...body.place, nesting: body.place.nesting + 1 };
  if (treatment === 'csv-table') readCsvTable(reader, parts, place);
  else {
    const inner = placeFor(treatment, place);
    addArgument(reader, parts, treatment, treatment === 'list-table' ? place : inner);
    readContent(reader, parts, inner);
  }
  return end;
}

function placeFor(treatment: Treatment, place: Place): Place {
  if (treatment === 'list-table') return { ...place, kind: 'cell', rows: 2 };
  return treatment === 'quotation' && place.kind === 'paragraph' ? { ...place, kind: 'quotation' } : place;
}

/** Where content may begin in the line of the directive, it does. */
function partsOf({ lines, text }: RstReader, at: number, after: number, end: number, isContent: boolean): Parts {
  const line = lines[at]!;
  let first = after;
  while (first < line.last && text.charCodeAt(first) <= 32) first++;
  lines[at] = { ...line, first };
  let options = at + 1;
  const isField = (index: number): boolean => fieldNameAt({ text, lines } as RstReader, index) !== undefined;
  while (options < end && !isEmpty(lines[options]!) && !isField(options) && !(isContent && first === line.last)) options++;
  let content = options;
  while (content < end && !isEmpty(lines[content]!) && (content > options || isField(content))) content++;
  return { at, options, content: skipEmpty(lines, content, end), end };
}

function addArgument(reader: RstReader, { at, options }: Parts, treatment: Treatment, place: Place): void {
  const line = reader.lines[at]!;
  const isRead = treatment === 'unknown' ? /\s/.test(reader.text.slice(line.first, line.last)) : treatment !== 'content';
  if (isRead) addLines(reader, at, options, place.kind, place);
}

function readContent(reader: RstReader, { content, end }: Parts, place: Place): void {
  if (content < end) reader.read(reader, { from: content, to: end, base: leftmost(reader, content, end, 0), place });
}

/** Cells between commas, in the lines of the content and in the option `header`. */
function readCsvTable(reader: RstReader, { at, options, content, end }: Parts, place: Place): void {
  addLines(reader, at, options, place.kind, place);
  const cells: (readonly Span[])[] = [];
  let separator = ',';
  for (let index = options; index < content; index++) {
    const field = fieldNameAt(reader, index);
    const { last } = reader.lines[index]!;
    const named = field && reader.text.slice(field.start, field.end);
    if (named === 'delim') separator = separatorOf(reader.text.slice(field!.end + 1, last).trim());
    if (named === 'header') append(cells, csvCells(reader.text, [{ start: field!.end + 1, end: last }], separator));
  }
  const lines = reader.lines.slice(content, end).map(({ first, last }) => ({ start: first, end: last }));
  append(cells, csvCells(reader.text, lines, separator));
  for (const pieces of cells) reader.passages.push({ kind: 'cell', level: 0, depth: 0, pieces });
}

function separatorOf(word: string): string {
  if (/^(?:tab|\\t)$/i.test(word)) return '\t';
  return /^space$/i.test(word) ? ' ' : word[0] || ',';
}
