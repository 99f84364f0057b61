import { escapeMarkdown } from '../escape.ts';
import { chartTable } from '../report/chart-table.ts';
import type { Chart, Piece } from '../report/types.ts';
import { renderCell } from './inline.ts';

type Table = Extract<Piece, { kind: 'table' }>;

/** A table with its caption above it. Numbers stand to the right. */
export function renderTable({ caption, head, rows }: Pick<Table, 'caption' | 'head' | 'rows'>): string {
  const width = rows.reduce((most, { length }) => Math.max(most, length), Math.max(1, head.length));
  const columns = [...Array(width).keys()];
  const line = (cells: readonly string[]) => `| ${columns.map((at) => cells[at] ?? '').join(' | ')} |`;
  const isNumeric = (at: number) => rows.some((row) => row[at]?.isNumber);
  const lines = [
    line(head.map((title) => renderCell([title]))),
    line(columns.map((at) => (isNumeric(at) ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(({ text }) => renderCell(text)))),
  ];
  return [strong(caption), lines.join('\n')].filter(Boolean).join('\n\n');
}

/** The numbers of a chart, below the words that say what it shows; nothing where a table with them follows. */
export function renderChart(chart: Chart): string {
  if (chart.isTabled) return '';
  const table = renderTable({ caption: '', ...chartTable(chart) });
  return [strong(chart.title), escapeMarkdown(chart.description), table].filter(Boolean).join('\n\n');
}

/** Signs of emphasis around nothing would be a rule. */
function strong(text: string): string {
  const words = escapeMarkdown(text);
  return words === '' ? '' : `**${words}**`;
}
