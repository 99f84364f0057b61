import { provisionSubjects } from '../../core/provisions/types.ts';
import { allOf, bindingOf, type RowMeasure } from '../folder/row.ts';
import { shortPath } from '../folder/table.ts';
import { familiesIn, type ReadRow, rateIn } from './folder-rows.ts';
import { outcomeNames } from './measure-names.ts';
import { cell, number } from './pieces.ts';
import { subjectNames } from './provisions.ts';
import type { Cell, Piece } from './types.ts';
import { capitalised, percent } from './wording.ts';

type Titled = { readonly summary: string; readonly table: Piece };

/** The tables behind the charts, each with a row for every document; those in which nothing stands are left out. */
export function folderTables(rows: readonly ReadRow[]): readonly Titled[] {
  const codes = [...new Set(rows.flatMap(({ measures }) => measures.map(({ code }) => code)))];
  const subjects = provisionSubjects.filter((subject) => rows.some(({ provisions }) => provisions[subject]));
  const groups = [...new Map(rows.flatMap((row) => row.groups.map(({ group, title }) => [group, title] as const)))];
  const families = familiesIn(rows);
  const statuses = ['present', 'partly', 'absent'] as const;
  const hasRecommendations = rows.some(({ recommendations }) => statuses.some((status) => recommendations[status] > 0));
  return [
    tableOf(
      'Findings by family: numbers',
      families.map(({ title }) => title),
      rows,
      ({ profile }) => families.map(({ name }) => number(rateIn(profile.findings, name).count)),
    ),
    tableOf('Counter-frames', rows[0]?.profile.counter.map(({ title }) => title) ?? [], rows, ({ profile }) =>
      profile.counter.map(({ count }) => number(count)),
    ),
    tableOf('Measures of the whole document', codes.map(nameOf), rows, ({ measures }) =>
      codes.map((code) => measureCell(measures.find((one) => one.code === code))),
    ),
    tableOf(
      'Provisions that bind, of all about a subject',
      subjects.map((subject) => subjectNames[subject]),
      rows,
      ({ provisions }) =>
        subjects.map((subject) => {
          const counts = provisions[subject];
          return counts ? cell(`${bindingOf(counts)} of ${allOf(counts)} (${percent(bindingOf(counts) / allOf(counts))})`) : cell('');
        }),
    ),
    tableOf('Recommendations of the critiques', hasRecommendations ? statuses.map(capitalised) : [], rows, ({ recommendations }) =>
      statuses.map((status) => number(recommendations[status])),
    ),
    tableOf(
      'Groups of persons: how often they act, and are acted on',
      groups.map(([, title]) => capitalised(title)),
      rows,
      (row) =>
        groups.map(([group]) => {
          const counts = row.groups.find((one) => one.group === group)?.counts;
          return cell(counts ? `${counts.acts} act, ${counts['acted-on']} acted on` : '');
        }),
    ),
  ].flat();
}

function tableOf(
  summary: string,
  head: readonly string[],
  rows: readonly ReadRow[],
  cellsOf: (row: ReadRow) => readonly Cell[],
): readonly Titled[] {
  if (head.length === 0 || rows.length === 0) return [];
  const table: Piece = {
    kind: 'table',
    caption: summary,
    isSortable: true,
    head: ['Document', ...head],
    rows: rows.map((row) => [cell(shortPath(row.path)), ...cellsOf(row)]),
  };
  return [{ summary, table }];
}

function measureCell(measure: RowMeasure | undefined): Cell {
  if (!measure) return cell('');
  const { value, of, outcome } = measure;
  return cell(`${value === undefined ? '–' : `${percent(value)} of ${of}`}. ${outcomeNames[outcome]}`);
}

function nameOf(code: string): string {
  return capitalised(code.replace(/^scope\//, '').replaceAll('-', ' '));
}
