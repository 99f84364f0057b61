import { CsvError, parse } from 'csv-parse/sync';
import { separatorOf } from '../../corpus/separator.ts';
import { type AnswerRow, type AnswerRows, codesOfCell } from './rows.ts';

/** UTF-16 units that show what separates the cells. */
const SAMPLE = 10_000;

type Cells = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

const known: ReadonlySet<string> = new Set(['id', 'document', 'number', 'before', 'text', 'after', 'suggested', 'note']);
const yes: ReadonlySet<string> = new Set(['1', 'x', 'yes', 'y', 'true', '✓', '✔', 'ja', 'oui', 'sí', 'si']);
const no: ReadonlySet<string> = new Set(['0', 'no', 'n', 'false', '-', '–']);

/** A sheet as spreadsheets save it: with commas, semicolons or tabs, its rows and columns in any order. `where` is the file. */
export function readSheet(text: string, where: string): AnswerRows {
  try {
    const options = {
      delimiter: separatorOf(text.slice(0, SAMPLE), where),
      info: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
    };
    const [head, ...rows] = parse(text.replace(/^\ufeff/, ''), { ...options, bom: true }) as unknown as Cells[];
    const names = (head?.record ?? []).map((name) => name.trim());
    if (!names.includes('id')) return refused(where, 'has no column "id": keep the columns of the sheet.');
    if (names.includes('codes')) return { rows: rows.map((row) => narrow(row, names)), problems: [] };
    if (names.includes('none')) return wideRows(rows, names, where);
    return refused(where, 'has neither a column "codes" nor columns of codes with one "none": keep the columns of the sheet.');
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? { line: error.lines } : {};
    return { rows: [], problems: [{ where, ...line, message: 'is not a table of values between separators: save it as CSV.' }] };
  }
}

function refused(where: string, message: string): AnswerRows {
  return { rows: [], problems: [{ where, line: 1, message }] };
}

/** The separator that stands most often in the first line. */
function narrow({ record, info }: Cells, names: readonly string[]): AnswerRow {
  return { id: cellOf(record, names.indexOf('id')), codes: codesOfCell(cellOf(record, names.indexOf('codes'))), line: info.lines };
}

/** A cell that is neither yes nor no is a problem; a row without any mark was not answered. */
function wideRows(rows: readonly Cells[], names: readonly string[], where: string): AnswerRows {
  const codes = names.map((name, column) => ({ name, column })).filter(({ name }) => name !== '' && !known.has(name));
  const marks = rows.map(({ record, info }) => {
    const cells = codes.map(({ name, column }) => ({ name, cell: cellOf(record, column).toLowerCase() })).filter(({ cell }) => cell !== '');
    const odd = cells.find(({ cell }) => !yes.has(cell) && !no.has(cell));
    const set = cells.filter(({ name, cell }) => name !== 'none' && yes.has(cell)).map(({ name }) => name);
    const row = { id: cellOf(record, names.indexOf('id')), codes: cells.length === 0 ? undefined : set, line: info.lines };
    return { row, problem: odd && { where, line: info.lines, message: `has "${odd.cell}" under ${odd.name}: write 1 or 0.` } };
  });
  return { rows: marks.map(({ row }) => row), problems: marks.flatMap(({ problem }) => problem ?? []) };
}

function cellOf(record: readonly string[], column: number): string {
  return (record[column] ?? '').trim();
}
