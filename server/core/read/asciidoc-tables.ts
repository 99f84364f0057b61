import type { Span } from '../types.ts';
import { type Cell, cellsIn } from './asciidoc-cells.ts';
import { fencesOf } from './asciidoc-fences.ts';
import { type AsciidocReader, addPieces, type Place } from './asciidoc-reader.ts';
import { csvCells } from './csv-cells.ts';
import { isEmpty, lineOf, type SourceLine } from './source-lines.ts';

const values: Readonly<Record<string, string>> = { csv: ',', dsv: ':', tsv: '\t' };

/** Reads the table between the fences at `at` and `end`, whose attributes can say how its cells are parted. */
export function readTable(reader: AsciidocReader, at: number, end: number, attributes: string, around: Place): void {
  const place: Place = { ...around, kind: around.kind === 'paragraph' ? 'cell' : around.kind, depth: 0 };
  const lines = reader.lines.slice(at + 1, end);
  if (lines.length === 0) return;
  const sign = reader.text[reader.lines[at]!.first]!;
  const named = /(?:^|[\s,])separator="?([^\s"\]])/.exec(attributes)?.[1];
  const format = /(?:^|[\s,])format="?(csv|dsv|tsv)/.exec(attributes)?.[1];
  const separator = named ?? values[format ?? ''] ?? (sign === ':' ? ':' : sign);
  if (format || sign === ',' || sign === ':') return readValues(reader, lines, separator, place);
  const isRich = hasRichColumn(attributes);
  for (const cell of cellsIn(reader.text, lines, separator)) readCell(reader, cell, isRich, place);
}

/** Whether cells of some column hold blocks: `cols="1,2a"`. */
function hasRichColumn(attributes: string): boolean {
  const columns = /(?:^|[\s,])cols=(?:"([^"]*)"|([^\s,\]]*))/.exec(attributes);
  return columns !== null && /a(?:[,;\s]|$)/.test(columns[1] ?? columns[2] ?? '');
}

function readValues(reader: AsciidocReader, lines: readonly SourceLine[], separator: string, { kind }: Place): void {
  const stretches = lines.map(({ first, last }) => ({ start: first, end: last }));
  for (const pieces of csvCells(reader.text, stretches, separator)) addPieces(reader, pieces, kind, 0);
}

function readCell(reader: AsciidocReader, { stretches, style }: Cell, isRich: boolean, place: Place): void {
  const lines = linesOf(reader.text, stretches);
  if (style === 'l') return;
  if (style !== 'a' && !(isRich && style === '')) return readParagraphs(reader, lines, place);
  reader.read({ ...reader, lines, fences: fencesOf(reader.text, lines) }, { from: 0, to: lines.length, place });
}

/** The first line of a cell begins where its words begin. */
function linesOf(text: string, stretches: readonly Span[]): readonly SourceLine[] {
  return stretches.map(({ start, end }, index) => {
    const line = lineOf(text, start, end);
    return index === 0 ? { ...line, start: line.first } : line;
  });
}

/** The text of a cell is parted by empty lines, and holds no other blocks. */
function readParagraphs(reader: AsciidocReader, lines: readonly SourceLine[], { kind }: Place): void {
  let pieces: Span[] = [];
  for (const line of lines) {
    if (!isEmpty(line)) pieces.push({ start: line.first, end: line.last });
    else {
      addPieces(reader, pieces, kind, 0);
      pieces = [];
    }
  }
  addPieces(reader, pieces, kind, 0);
}
