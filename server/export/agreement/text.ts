import type { Agreement, Row, RowWithIntervals } from '../../core/agreement/types.ts';
import { cleanLine, shortLine } from '../clean.ts';
import { counted } from '../tally.ts';
import { methodNotes, unitNote } from './notes.ts';
import { type AgreementWriter, mainStatistic, number, range, reasonsIn, titleOf } from './subject.ts';

/** Agreement for a terminal: who and what is compared, figures, what is confused with what, and every place where coders differ. */
export const agreementText: AgreementWriter = (compared, { withDisagreements }) => {
  const { agreement } = compared;
  const { rows, statistics, judges, pairs, disagreements, problems } = agreement;
  const parts = [
    coders(agreement),
    cleanLine(unitNote(agreement)),
    figureTable(rows, agreement),
    reasonsIn(rows, statistics, judges.length)
      .map((line) => cleanLine(`– ${line}`))
      .join('\n'),
    ...pairs.map((pair) => `${pairTitle(agreement, pair)}\n${figureTable(pair.rows, agreement)}`),
    confusionList(agreement),
    methodNotes(compared).map(cleanLine).join('\n'),
    problems.length > 0 ? `${counted(problems.length, 'problem')} while reading: see the JSON format, or standard error.` : '',
    ...(withDisagreements ? [disagreements.map((one) => disagreementLines(one, agreement)).join('\n')] : []),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
};

function coders({ judges, unit }: Agreement): string {
  const rows = judges.map(({ name, from, isMachine, documents, units, marks }, index) => [
    String(index + 1),
    cleanLine(name),
    isMachine ? 'machine' : cleanLine(from),
    counted(documents, 'document'),
    counted(units, unit === 'span' ? 'character' : unit),
    counted(marks, 'coding'),
  ]);
  return `Agreement of ${counted(judges.length, 'coder')}; the first is the one that others are compared with.\n${aligned(rows, 3)}`;
}

function figureTable(rows: readonly (Row | RowWithIntervals)[], { statistics, judges, unit }: Agreement): string {
  const main = statistics.indexOf(mainStatistic(unit));
  const isWithIntervals = rows.some((row) => 'intervals' in row);
  const columns = [...statistics.entries()];
  const head = [
    '',
    unit === 'span' ? 'characters' : 'units',
    ...rows[0]!.coded.map((_, index) => (rows[0]!.coded.length === judges.length ? String(index + 1) : 'set')),
    ...columns.flatMap(([index, statistic]) => [titleOf(statistic, judges.length), ...(isWithIntervals && index === main ? ['95%'] : [])]),
  ];
  const cells = rows.map((row) => [
    cleanLine(row.name),
    row.kind === 'mean' ? '' : String(row.units),
    ...rows[0]!.coded.map((_, index) => (row.coded[index] === undefined ? '' : String(row.coded[index]))),
    ...columns.flatMap(([index]) => [
      number(row.figures[index]!),
      ...(isWithIntervals && index === main ? ['intervals' in row ? range(row.intervals[index]!) : '–'] : []),
    ]),
  ]);
  return aligned([head, ...cells], 1);
}

function pairTitle({ judges }: Agreement, { one, other }: Agreement['pairs'][number]): string {
  return `${cleanLine(judges[one]!.name)} and ${cleanLine(judges[other]!.name)}`;
}

const MOST = 15;

function confusionList({ confusions, judges, unit }: Agreement): string {
  return confusions
    .flatMap(({ one, other, cells }) => {
      const differing = cells.filter(({ a, b }) => a !== b).sort((x, y) => y.count - x.count);
      if (differing.length === 0) return [];
      const rows = differing.slice(0, MOST).map(({ a, b, count }) => [String(count), cleanLine(a || 'none'), cleanLine(b || 'none')]);
      const more = differing.length > MOST ? `\n… and ${differing.length - MOST} more kinds: see the HTML, JSON or CSV format.` : '';
      const head = [unit === 'span' ? 'characters' : 'times', cleanLine(judges[one]!.name), cleanLine(judges[other]!.name)];
      return [`What differs most\n${aligned([head, ...rows], 0)}${more}`];
    })
    .join('\n\n');
}

function disagreementLines({ code, document, line, place, text, said }: Agreement['disagreements'][number], { judges }: Agreement): string {
  const where = [cleanLine(document), place && cleanLine(place), `line ${line}`].filter(Boolean).join(', ');
  const who = said.map(({ verdict, words, entry }, index) => {
    const quoted = words.length > 0 ? ` ${words.map((one) => `“${shortLine(one)}”`).join(', ')}` : '';
    return `${cleanLine(judges[index]!.name)}: ${verdict}${quoted}${entry === undefined ? '' : ` (${cleanLine(entry)})`}`;
  });
  return [`${cleanLine(code)}  ${where}`, `        ${shortLine(text, 400)}`, ...who.map((one) => `        ${one}`)].join('\n');
}

/** Columns side by side: the first `left` to the left, the others to the right; 0 is the first to the right only. */
function aligned(rows: readonly (readonly string[])[], left: number): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const isLeft = (column: number) => (left === 0 ? column > 0 : column < left);
  return rows
    .map((row) => row.map((cell, column) => (isLeft(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}
