import type { Interval } from '../../core/agreement/bootstrap.ts';
import type { Figure } from '../../core/agreement/figure.ts';
import type { Agreement, Row, RowWithIntervals } from '../../core/agreement/types.ts';
import { toJson } from '../record.ts';
import { methodNotes } from './notes.ts';
import { type AgreementWriter, titleOf } from './subject.ts';

/** Agreement for programs: the fields are documented in docs/agreement.md. Offsets are UTF-16, half-open. */
export const agreementJson: AgreementWriter = (compared, { withDisagreements }) => {
  const { version, agreement, inputs } = compared;
  const { unit, unitsOf, units, rounds, seed, sources, alone, judges, documents, statistics, rows, pairs, confusions, problems } =
    agreement;
  const row = (one: Row | RowWithIntervals) => rowRecord(one, statistics);
  const record = {
    version,
    inputs,
    unit,
    unitsOf,
    units,
    sources,
    alone,
    bootstrap: { rounds, seed, level: 0.95, drawn: 'sources' },
    coders: judges,
    documents,
    statistics: statistics.map((id) => ({ id, title: titleOf(id, judges.length) })),
    rows: rows.map(row),
    pairs: pairs.map(({ one, other, rows: own }) => ({ coders: [judges[one]!.name, judges[other]!.name], rows: own.map(row) })),
    confusions: confusions.map(({ one, other, cells }) => ({
      coders: [judges[one]!.name, judges[other]!.name],
      cells: cells.map(({ a, b, count }) => ({ codes: [a || null, b || null], count })),
    })),
    ...(withDisagreements && { disagreements: agreement.disagreements.map((one) => disagreementRecord(one, agreement)) }),
    notes: methodNotes(compared),
    problems,
  };
  return `${toJson(record)}\n`;
};

function rowRecord(row: Row | RowWithIntervals, statistics: readonly string[]): object {
  const { kind, name, units, coded, figures } = row;
  const intervals = 'intervals' in row ? row.intervals : [];
  const own = kind === 'mean' ? {} : { units, coded };
  return {
    kind,
    name,
    ...own,
    figures: Object.fromEntries(statistics.map((id, index) => [id, figureRecord(figures[index]!, intervals[index])])),
  };
}

function figureRecord({ value, reason }: Figure, interval: Interval | undefined): object {
  if (value === undefined) return { undefined: reason };
  if (!interval) return { value };
  if (interval.reason !== undefined) return { value, interval: { undefined: interval.reason, rounds: interval.rounds } };
  return { value, interval: { low: interval.low, high: interval.high, rounds: interval.rounds } };
}

function disagreementRecord(
  { code, document, span, line, place, text, said }: Agreement['disagreements'][number],
  { judges }: Agreement,
): object {
  return {
    code,
    document,
    start: span.start,
    end: span.end,
    line,
    ...(place !== undefined && { place }),
    text,
    said: said.map(({ verdict, words, entry }, index) => ({
      coder: judges[index]!.name,
      verdict,
      words,
      ...(entry !== undefined && { entry }),
    })),
  };
}
