import type { CodebookCode } from '../../core/coding/types.ts';
import { toJson } from '../../export/record.ts';
import type { CodingFormat } from '../format.ts';
import { codebookRows, dictionaryRows } from './dictionary.ts';
import { countsOf, documentRow, findingRows } from './rows.ts';

/** The same as JSON Lines: values have their types, what is missing is left out, and metadata stands by itself under `metadata`. */
export const jsonl: CodingFormat = {
  name: 'jsonl',
  title: 'the same tables as JSON Lines',
  open(work, put) {
    const codes = new Map(work.codebook.map((code): [string, CodebookCode] => [code.code, code]));
    const lines = (rows: readonly object[]) => rows.map((row) => `${toJson(row)}\n`).join('');
    return {
      async document(coded) {
        const { metadata } = coded.document;
        await put('findings.jsonl', lines(findingRows(coded, codes).map((row) => ({ ...row, metadata }))));
        const { codes: counts, rates } = countsOf(coded, work);
        const numbers = { codes: Object.fromEntries(counts), per_1000_words: Object.fromEntries(rates) };
        await put('documents.jsonl', lines([{ ...(await documentRow(coded, codes)), ...numbers, metadata }]));
      },
      async end() {
        await put('findings.jsonl', '');
        await put('documents.jsonl', '');
        await put('codebook.jsonl', lines(codebookRows(work)));
        await put('data-dictionary.jsonl', lines(dictionaryRows(work)));
      },
    };
  },
};
