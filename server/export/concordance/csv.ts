import { line } from '../csv.ts';
import { type KwicFormat, perThousand, type ShownRow } from './format.ts';

const columns = ['document', 'line', 'column', 'start', 'end', 'place', 'match', 'left', 'key', 'right'];

/** A table for spreadsheets and statistics (RFC 4180): a line for each row; where only counts are asked for, for each document. */
export const kwicCsv: KwicFormat = {
  name: 'csv',
  open: ({ what, isCounts }) => {
    const rowLine = (row: ShownRow) => {
      const { document, span, place = '', code = what, left, key, right } = row;
      return line([document, row.line ?? '', row.column ?? '', span.start, span.end, place, code, left, key, right]);
    };
    return {
      start: () => line(isCounts ? ['document', 'matches', 'words', 'per_1000_words'] : columns),
      document: (count, rows) =>
        isCounts ? line([count.document, count.hits, count.words, perThousand(count) ?? '']) : rows.map(rowLine).join(''),
      end: (rows) => rows.map(rowLine).join(''),
    };
  },
};
