import { Paragraph, TextRun } from 'docx';
import { chartTable } from '../report/chart-table.ts';
import type { Chart } from '../report/types.ts';
import { barOf } from './bars.ts';
import type { Block } from './blocks.ts';
import type { Bookmarks } from './bookmarks.ts';
import { wordsOf } from './inline.ts';
import { WIDTH } from './page.ts';
import { type Column, tableBlocks, widthOfWords } from './table.ts';

/** Told apart by light and dark too. */
const colors = ['1A4F8A', 'E0A33C', '4E8F66', 'A9A39A', '6B4E8F', '9C2F4B', '6FB1D1', 'C9BC6A'];

/** Widths in twentieths of a point: what a column of bars needs at least, what it keeps free, and the least that is seen. */
const NARROWEST = 1600;
const FREE = 200;
const SEEN = 30;

/** A chart as a table of its numbers, in which bars show them: these numbers are what describes it. */
export function chartBlocks(chart: Chart, bookmarks: Bookmarks): readonly Block[] {
  const { head, rows } = chartTable(chart);
  const content = { caption: chart.title, head, rows };
  const columns = columnsOf(chart, head[0]!);
  const width = columns[1]!.width;
  if (width < NARROWEST) return chart.isTabled ? [] : tableBlocks(content, bookmarks);
  const bars = barsOf(chart, width - FREE);
  const drawn = rows.map(([category, ...numbers], at) => [category!, bars[at]!, ...(chart.isTabled ? [] : numbers)]);
  return [...tableBlocks({ ...content, rows: drawn }, bookmarks, columns), ...keyOf(chart)];
}

/** Where no column of numbers shows it: what each colour stands for. */
function keyOf({ isTabled, series }: Chart): readonly Paragraph[] {
  if (!isTabled || series.length < 2) return [];
  const children = series.flatMap(({ name }, at) => [new TextRun({ text: '■ ', color: colorOf(at) }), new TextRun(`${wordsOf(name)}   `)]);
  return [new Paragraph({ style: 'Note', children })];
}

/** What each row is, its bar, and a number for each series unless those follow; wide enough for the longest word above them. */
function columnsOf({ kind, unit, series, isTabled }: Chart, title: string): readonly Column[] {
  const numbers = (isTabled ? [] : series).map(({ name }, at) => ({
    title: name,
    width: widthOfWords(name),
    ...(series.length > 1 && { color: colorOf(at) }),
  }));
  const left = numbers.reduce((sum, { width }) => sum - width, WIDTH);
  const bar = Math.floor(left * 0.58);
  return [
    { title: isTabled ? '' : title, width: left - bar },
    { title: kind === 'stacked' ? `Shares of ${unit}` : '', width: bar },
    ...numbers,
  ];
}

/** For each category what is drawn of it: a bar for each series, or one of their shares. */
function barsOf({ kind, categories, series }: Chart, longest: number): readonly (readonly Paragraph[])[] {
  const largest = series.flatMap(({ values }) => values.map(finite)).reduce((most, value) => Math.max(most, value), 0);
  return categories.map((_, at) => {
    const values = series.map(({ values }) => finite(values[at]));
    if (kind === 'stacked') return [barOf(shares(values, longest))];
    return values.map((value, index) => barOf([{ end: lengthOf(value, largest, longest), color: colorOf(index) }]));
  });
}

/** What is not nothing is seen. */
function lengthOf(value: number, largest: number, longest: number): number {
  return value === 0 ? 0 : Math.max(SEEN, Math.round((value / largest) * longest));
}

function shares(values: readonly number[], longest: number) {
  const whole = values.reduce((sum, value) => sum + value, 0);
  let reached = 0;
  return values.map((value, at) => {
    reached += value;
    return { end: whole === 0 ? 0 : Math.round((reached / whole) * longest), color: colorOf(at) };
  });
}

function colorOf(at: number): string {
  return colors[at % colors.length]!;
}

function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? Math.max(0, value) : 0;
}
