import type { CodebookCode } from '../../core/coding/types.ts';
import { csvReading } from '../csv/read.ts';
import type { CodingFormat, Put, Work } from '../format.ts';
import { variableColumns } from './columns.ts';
import { csvLine } from './csv-line.ts';
import { codebookColumns, codebookRows, columnsOf, dictionaryMarkdown, dictionaryNames, dictionaryRows } from './dictionary.ts';
import { countsOf, documentRow, findingRows, type Row } from './rows.ts';

/**
 * Tables for statistics: a row for each coding, for each document, for each code and for each column. For spreadsheets,
 * `guarded` keeps texts that they would take for formulas texts, by an apostrophe before them.
 */
export function csvTables(guarded: boolean): CodingFormat {
  return {
    name: 'csv',
    title: 'tables for R, Stata, SPSS and pandas: findings, documents, codebook, data dictionary',
    open: (work, put) => openCsv(work, put, guarded),
    reading: csvReading,
  };
}

export const csv = csvTables(false);

function openCsv(work: Work, put: Put, guarded: boolean): ReturnType<CodingFormat['open']> {
  const codes = new Map(work.codebook.map((code): [string, CodebookCode] => [code.code, code]));
  const variables = [...variableColumns(work)];
  const [findings, documents] = columnsOf(work).map(({ columns }) => columns.map(({ name }) => name));
  const own = findings!.slice(0, findings!.length - variables.length);
  const told = documents!.slice(0, documents!.length - variables.length - work.codebook.length - familiesIn(work));
  const lineOf = (names: readonly string[], row: Row) => names.map((name) => row[name]);
  const line = (values: Parameters<typeof csvLine>[0]) => csvLine(values, guarded);
  let isBegun = false;
  const begin = async (): Promise<void> => {
    if (isBegun) return;
    isBegun = true;
    await put('findings.csv', line(findings!));
    await put('documents.csv', line(documents!));
  };
  return {
    async document(coded) {
      await begin();
      const metadata = variables.map(([name]) => coded.document.metadata[name]);
      const rows = findingRows(coded, codes).map((row) => line([...lineOf(own, row), ...metadata]));
      if (rows.length > 0) await put('findings.csv', rows.join(''));
      const { codes: counts, rates } = countsOf(coded, work);
      const numbers = [...counts, ...rates].map(([, count]) => count);
      await put('documents.csv', line([...lineOf(told, await documentRow(coded, codes)), ...numbers, ...metadata]));
    },
    async end() {
      await begin();
      const table = (names: readonly string[], rows: readonly Row[]) =>
        [names, ...rows.map((row) => lineOf(names, row))].map(line).join('');
      await put(
        'codebook.csv',
        table(
          codebookColumns.map(({ name }) => name),
          codebookRows(work),
        ),
      );
      await put('data-dictionary.csv', table(dictionaryNames, dictionaryRows(work)));
      await put('data-dictionary.md', dictionaryMarkdown(work));
    },
  };
}

function familiesIn({ codebook }: Work): number {
  return new Set(codebook.map(({ family }) => family)).size;
}
