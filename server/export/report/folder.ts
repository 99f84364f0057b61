import { FEW_WORDS } from '../../core/index.ts';
import { totalOf } from '../../core/profile/rates.ts';
import { cleanLine, shortLine } from '../clean.ts';
import type { FolderRow } from '../folder/row.ts';
import { counted } from '../tally.ts';
import { folderCharts } from './folder-charts.ts';
import { familiesIn, type ReadRow, rateIn } from './folder-rows.ts';
import { folderTables } from './folder-tables.ts';
import { cell, details, heading, list, note, number, paragraph, toAnchor } from './pieces.ts';
import { rateCell } from './rates.ts';
import type { Cell, Piece } from './types.ts';

const LONGEST_TITLE = 80;

/** Where the report of a document stands in the same page, if it does. */
export type AnchorOf = (row: FolderRow) => string | undefined;

/** Many documents side by side: a table to sort, small charts to compare, and the tables behind them. */
export function folderPieces(rows: readonly FolderRow[], anchorOf: AnchorOf = () => undefined): readonly Piece[] {
  const title = heading(2, 'The documents side by side', 'documents');
  const read = rows.filter((row): row is ReadRow => row.profile !== undefined);
  const unread = rows.filter(({ profile }) => profile === undefined);
  const charts = folderCharts(read);
  return [
    title,
    paragraph(inWords(read, unread.length)),
    ...(read.length === 0 ? [] : [mainTable(read, anchorOf), note(aboutRates)]),
    ...(charts.length === 0 ? [] : [details('Charts of the documents', charts)]),
    ...folderTables(read).map(({ summary, table }) => details(summary, [table])),
    ...unreadPieces(unread),
  ];
}

const aboutRates = `Numbers of findings are also given for every 1,000 words that were checked, so that long and short documents can be held side by side; of documents of fewer than ${FEW_WORDS} words no rate is given. Documents of different kinds differ for good reasons.`;

function inWords(read: readonly ReadRow[], unread: number): string {
  const words = read.reduce((sum, row) => sum + row.words, 0);
  const about = read.filter(({ isAboutSubject }) => isAboutSubject).length;
  const rest = unread > 0 ? ` ${counted(unread, 'document')} could not be read.` : '';
  return `${counted(read.length, 'document')} with ${counted(words, 'word')}; ${about} of them ${about === 1 ? 'is' : 'are'} mainly about trafficking, sex work or exploitation.${rest}`;
}

function mainTable(rows: readonly ReadRow[], anchorOf: AnchorOf): Piece {
  const families = familiesIn(rows);
  const hasMeasures = rows.some(({ measures }) => measures.length > 0);
  return {
    kind: 'table',
    caption: 'Documents, with findings per 1,000 words by family',
    isSortable: true,
    head: [
      'Document',
      'Words checked',
      'About the subject',
      'Findings',
      'Per 1,000 words',
      ...families.map(({ title }) => title),
      'Counter-frames',
      ...(hasMeasures ? ['Measures to look at'] : []),
    ],
    rows: rows.map((row) => {
      const { profile, isAboutSubject, measures } = row;
      const total = totalOf(profile.findings, profile.words);
      const raised = measures.filter(({ outcome }) => outcome === 'raised').length;
      return [
        pathCell(row, anchorOf(row)),
        number(profile.words),
        cell(isAboutSubject ? 'yes' : 'no'),
        number(total.count),
        rateCell(total, profile),
        ...families.map(({ name }) => rateCell(rateIn(profile.findings, name), profile)),
        number(totalOf(profile.counter, profile.words).count),
        ...(hasMeasures ? [number(raised)] : []),
      ];
    }),
  };
}

/** Where a document is, and what it calls itself. */
function pathCell({ path, title }: FolderRow, anchor: string | undefined): Cell {
  const name = cleanLine(path);
  const called = title === '' ? [] : [` ${shortLine(title, LONGEST_TITLE)}`];
  return { text: [anchor === undefined ? name : toAnchor(name, anchor), ...called] };
}

function unreadPieces(unread: readonly FolderRow[]): readonly Piece[] {
  if (unread.length === 0) return [];
  const items = unread.map(({ path, problem }) => paragraph(`${cleanLine(path)}: ${cleanLine(problem)}`));
  return [details(`Not read (${unread.length})`, [list(items)])];
}
