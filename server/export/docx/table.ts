import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Cell, Inline, Piece } from '../report/types.ts';
import type { Block } from './blocks.ts';
import type { Bookmarks } from './bookmarks.ts';
import { runsOf, wordsOf } from './inline.ts';
import { WIDTH } from './page.ts';

/** `width` is in twentieths of a point; `color` is what stands for the column in bars. */
export type Column = { readonly title: string; readonly width: number; readonly color?: string };

/** What stands in a cell: words, or what was drawn. */
type Drawn = Cell | readonly Paragraph[];

type Content = Pick<Extract<Piece, { kind: 'table' }>, 'caption' | 'head'> & { readonly rows: readonly (readonly Drawn[])[] };

/** A table below its caption. Its first row is told to be the header, and stands on every page. */
export function tableBlocks(content: Content, bookmarks: Bookmarks, columns = columnsOf(content)): readonly Block[] {
  const isNumber = columns.map((_, at) => content.rows.some((row) => isWords(row[at]) && row[at].isNumber));
  const alignment = (at: number) => (isNumber[at] ? AlignmentType.END : AlignmentType.START);
  const row = (isHead: boolean, childrenOf: (at: number) => readonly Paragraph[]) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(({ width }, at) => new TableCell({ width: { size: width, type: WidthType.DXA }, children: childrenOf(at) })),
    });
  const head = row(true, (at) => [new Paragraph({ style: 'TableHead', alignment: alignment(at), children: titleOf(columns[at]!) })]);
  const rows = content.rows.map((cells) =>
    row(false, (at) => {
      const cell = cells[at];
      if (cell && !isWords(cell)) return cell;
      return [new Paragraph({ style: 'TableWords', alignment: alignment(at), children: runsOf(cell?.text ?? [], bookmarks) })];
    }),
  );
  const table = new Table({
    borders,
    margins: { left: 0, right: 140 },
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: columns.map(({ width }) => width),
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: [head, ...rows],
  });
  const caption = wordsOf(content.caption).trim();
  return [...(caption === '' ? [] : [new Paragraph({ style: 'Caption', children: [new TextRun(caption)] })]), table, gap()];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const line = { style: BorderStyle.SINGLE, size: 4, color: 'D9D4CC' };
const borders = { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none };

function titleOf({ title, color }: Column): readonly TextRun[] {
  const words = new TextRun(wordsOf(title));
  return color === undefined ? [words] : [new TextRun({ text: '■ ', color }), words];
}

/** Two tables that touch would be one. */
function gap(): Paragraph {
  return new Paragraph({ style: 'Gap', children: [] });
}

/** Columns have space by what stands in them, and enough for the words above them. */
function columnsOf({ head, rows }: Content): readonly Column[] {
  const count = rows.reduce((most, { length }) => Math.max(most, length), Math.max(1, head.length));
  const columns = Array.from({ length: count }, (_, at) => {
    const longest = rows.slice(0, 200).map((row) => (isWords(row[at]) ? lengthOf(row[at].text) : 0));
    return { title: head[at] ?? '', least: widthOfWords(head[at] ?? ''), weight: Math.min(60, Math.max(4, ...longest)) };
  });
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const rest = Math.max(0, WIDTH - columns.reduce((sum, { least }) => sum + least, 0));
  const wide = columns.map(({ title, least, weight }) => ({ title, width: least + (rest * weight) / whole }));
  const scale = Math.min(1, WIDTH / wide.reduce((sum, { width }) => sum + width, 0));
  return wide.map(({ title, width }) => ({ title, width: Math.floor(width * scale) }));
}

/** What the longest word of a title needs in bold, in twentieths of a point. */
export function widthOfWords(title: string): number {
  return Math.max(700, 300 + 118 * Math.max(0, ...title.split(/[\s-]+/).map(({ length }) => length)));
}

function isWords(cell: Drawn | undefined): cell is Cell {
  return cell !== undefined && 'text' in cell;
}

function lengthOf(text: readonly Inline[]): number {
  return text.reduce((sum, inline) => sum + (typeof inline === 'string' ? inline : inline.text).length, 0);
}
