import type { Rate } from '../../core/index.ts';
import { namesIn, totalOf } from '../../core/profile/rates.ts';
import { FEW_WORDS } from '../../core/profile/standing.ts';
import { provisionSubjects } from '../../core/provisions/types.ts';
import { cleanLine, uncommanding } from '../clean.ts';
import type { View } from '../exporter.ts';
import { percent } from '../report/wording.ts';
import { counted } from '../tally.ts';
import { groupsIn, measureCodes } from './columns.ts';
import type { FolderFormat } from './format.ts';
import { allOf, bindingOf, type FolderRow, type RowMeasure } from './row.ts';
import { type TextTable, textTable } from './table.ts';

/** For a terminal: a few narrow tables, a row in each for every document, and what went wrong. */
export const folderText: FolderFormat = {
  name: 'text',
  write: (documents, view) => {
    const all = documents.map(({ row }) => row);
    const rows = all.filter(({ profile }) => profile !== undefined);
    const tables = rows.length === 0 ? [] : tablesOf(rows, view).map((table) => `${textTable(table)}\n`);
    const problems = all.filter(({ problem }) => problem !== '').map(({ path, problem }) => `${cleanLine(path)}: ${cleanLine(problem)}\n`);
    return uncommanding([...tables, ...(problems.length > 0 ? [`${problems.join('')}\n`] : []), `${summary(all)}\n`].join(''));
  },
};

function tablesOf(rows: readonly FolderRow[], view: View): readonly TextTable[] {
  const { families, counter } = namesIn(view.compiled, view.settings);
  const codes = measureCodes(rows, view.compiled).filter((code) => rows.some((row) => row.measures.some((one) => one.code === code)));
  const subjects = provisionSubjects.filter((subject) => rows.some(({ provisions }) => provisions[subject]));
  const groups = groupsIn(rows);
  const tables: readonly TextTable[] = [
    {
      title: 'Findings per 1,000 words (and their number)',
      head: ['words checked', 'subject', 'all', ...families.map(({ name }) => name)],
      rows: rows.map((row) => [row, [String(row.profile?.words ?? ''), row.isAboutSubject ? 'yes' : 'no', ...findingCells(row)]]),
    },
    {
      title: 'Counter-frames',
      head: ['all', ...counter.map(({ name }) => name.replace(/^counter\//, ''))],
      rows: rows.map((row) => [row, counterCells(row.profile?.counter ?? [])]),
    },
    {
      title: `Measures: share, of how many (* to look at, - not judged)${codes.includes('scope/modal-asymmetry') ? '; modal-asymmetry: a difference of two shares' : ''}`,
      head: codes.map((code) => code.replace(/^scope\//, '')),
      rows: rows.map((row) => [row, codes.map((code) => measureCell(row.measures.find((one) => one.code === code)))]),
    },
    {
      title: 'Provisions that bind (shall, must, shall not), of all about a subject',
      head: subjects,
      rows: rows.map((row) => [
        row,
        subjects.map((subject) => {
          const counts = row.provisions[subject];
          return counts ? `${bindingOf(counts)} of ${allOf(counts)}` : '';
        }),
      ]),
    },
    {
      title: 'Recommendations of the critiques',
      head: rows.some(hasRecommendations) ? ['named', 'named in part', 'not found'] : [],
      rows: rows.map((row) => [row, (['present', 'partly', 'absent'] as const).map((status) => String(row.recommendations[status]))]),
    },
    {
      title: 'Groups of persons: how often they act, and are acted on',
      head: groups.map(({ title }) => cleanLine(title)),
      rows: rows.map((row) => [row, groups.map(({ group }) => groupCell(row, group))]),
    },
  ];
  return tables.filter(({ head }) => head.length > 0);
}

/** Rates of few words would mislead: there only the number stands. */
function findingCells({ profile }: FolderRow): readonly string[] {
  if (!profile) return [];
  const { findings, words } = profile;
  const show = ({ count, perThousand }: Pick<Rate, 'count' | 'perThousand'>) =>
    words < FEW_WORDS ? `(${count})` : `${perThousand.toFixed(1)} (${count})`;
  return [show(totalOf(findings, words)), ...findings.map(show)];
}

function counterCells(counter: readonly Rate[]): readonly string[] {
  return [totalOf(counter, 0).count, ...counter.map(({ count }) => count)].map(String);
}

function measureCell(measure: RowMeasure | undefined): string {
  if (!measure || measure.value === undefined) return '-';
  const { value, of, outcome } = measure;
  const mark = outcome === 'raised' ? '*' : outcome === 'balanced' ? '' : '-';
  return `${percent(value)}, ${of}${mark}`;
}

function hasRecommendations({ recommendations: { present, partly, absent } }: FolderRow): boolean {
  return present + partly + absent > 0;
}

function groupCell({ groups }: FolderRow, group: string): string {
  const counts = groups.find((one) => one.group === group)?.counts;
  return counts ? `${counts.acts}, ${counts['acted-on']}` : '';
}

function summary(rows: readonly FolderRow[]): string {
  const read = rows.filter(({ profile }) => profile !== undefined);
  const about = read.filter(({ isAboutSubject }) => isAboutSubject).length;
  const unread = rows.length - read.length;
  const rest = unread > 0 ? `; ${counted(unread, 'document')} could not be read` : '';
  return `${counted(read.length, 'document')}, ${about} about the subject${rest}.`;
}
