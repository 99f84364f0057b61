import type { Agreement, Row, RowWithIntervals } from '../../core/agreement/types.ts';
import { decisionsOf } from '../../core/agreement/unit-tally.ts';
import { line } from '../csv.ts';
import type { AgreementTable, AgreementWriter } from './subject.ts';

/** One table of an agreement for statistics (RFC 4180): a row for each figure, confusion, disagreement, or decision. */
export const agreementCsv: AgreementWriter = ({ agreement }, { table }) => tables[table](agreement).join('');

const tables: Readonly<Record<AgreementTable, (agreement: Agreement) => readonly string[]>> = { figures, confusions, disagreements, units };

type Cell = string | number | undefined;

function lineOf(cells: readonly Cell[]): string {
  return line(cells.map((cell) => cell ?? ''));
}

function figures(agreement: Agreement): readonly string[] {
  const { judges, rows, pairs } = agreement;
  const all = judges.map(({ name }) => name).join('; ');
  return [
    lineOf(['coders', 'kind', 'name', 'units', 'statistic', 'value', 'low', 'high', 'rounds', 'reason']),
    ...rows.flatMap((row) => figureLines(all, row, agreement)),
    ...pairs.flatMap(({ one, other, rows: own }) =>
      own.flatMap((row) => figureLines(`${judges[one]!.name}; ${judges[other]!.name}`, row, agreement)),
    ),
  ];
}

function figureLines(coders: string, row: Row | RowWithIntervals, { statistics }: Agreement): readonly string[] {
  return row.figures.map(({ value, reason }, index) => {
    const { low, high, rounds = undefined, reason: why = undefined } = ('intervals' in row ? row.intervals[index] : undefined) ?? {};
    const units = row.kind === 'mean' ? undefined : row.units;
    return lineOf([coders, row.kind, row.name, units, statistics[index], value, low, high, rounds, reason ?? why]);
  });
}

function confusions({ confusions: all, judges }: Agreement): readonly string[] {
  return [
    lineOf(['coder', 'other', 'code', 'otherCode', 'count']),
    ...all.flatMap(({ one, other, cells }) =>
      cells.map(({ a, b, count }) => lineOf([judges[one]!.name, judges[other]!.name, a, b, count])),
    ),
  ];
}

function disagreements({ disagreements: all, judges }: Agreement): readonly string[] {
  return [
    lineOf(['code', 'document', 'place', 'line', 'start', 'end', 'text', ...judges.flatMap(({ name }) => [name, `words of ${name}`])]),
    ...all.map(({ code, document, place, line: at, span, text, said }) =>
      lineOf([
        ...[code, document, place, at, span.start, span.end, text],
        ...said.flatMap(({ verdict, words }) => [verdict, words.join(' … ')]),
      ]),
    ),
  ];
}

/** The data behind the figures: 1 where a coder set a code, 0 where not, nothing where that is missing. Of spans, a line for each. */
function units({ parts, rows, judges }: Agreement): readonly string[] {
  const codes = rows.flatMap(({ kind, name }) => (kind === 'code' ? [name] : []));
  return [
    lineOf(['document', 'source', 'start', 'end', 'code', ...judges.map(({ name }) => name)]),
    ...parts.flatMap(({ document: { id, source }, units: own, stretches }) => [
      ...own.flatMap((unit) =>
        codes.map((code) => lineOf([id, source, unit.span.start, unit.span.end, code, ...decisionsOf(unit, [code])])),
      ),
      ...stretches.flatMap(({ by }) =>
        by.flatMap((marks, coder) =>
          (marks ?? []).map(({ code, span }) =>
            lineOf([id, source, span!.start, span!.end, code, ...judges.map((_, index) => (index === coder ? 1 : undefined))]),
          ),
        ),
      ),
    ]),
  ];
}
