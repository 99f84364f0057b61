import type { Coded, Coding } from '../../core/coding/types.ts';
import { line } from '../../export/csv.ts';
import { createContents } from '../contents.ts';
import type { CodingFormat } from '../format.ts';
import { type Cell, type Row, rowsOf } from './tsv-rows.ts';
import { CUSTOM, columns, SPAN, typeSystem } from './types.ts';
import { type Unit, unitsOf } from './units.ts';

const LEFT_OUT = 'left-out.csv';

/** WebAnno TSV 3.3, a file for each document. What it has no place for is listed in a table. */
export const webannoTsv: CodingFormat = {
  name: 'webanno-tsv',
  title: 'WebAnno TSV 3.3 (INCEpTION)',
  open: (work, put) => {
    const contents = createContents(work, put);
    let isListed = false;
    return {
      document: async (coded) => {
        const units = unitsOf(coded.document);
        const rows = rowsOf(coded.document.text, units, coded.codings);
        await put(`${await contents.add(coded)}.tsv`, tableOf(coded, units, rows));
        const lost = lostIn(coded.codings, rows);
        if (lost.length === 0) return;
        await put(LEFT_OUT, (isListed ? '' : line(['document_id', 'coder', 'code', 'why'])) + lost.join(''));
        isListed = true;
      },
      end: async () => {
        await contents.begin();
        await put('TypeSystem.xml', typeSystem());
      },
    };
  },
};

function lostIn(codings: readonly Coding[], sentences: readonly (readonly Row[])[]): readonly string[] {
  const written = new Set(sentences.flat().flatMap(({ cells }) => cells.map(({ coding }) => coding)));
  return codings
    .filter((coding) => !written.has(coding))
    .map(({ document, coder, code, span }) =>
      line([document, coder, code, span ? 'it stands on no words' : 'it is of the document as a whole']),
    );
}

function tableOf({ document: { text } }: Coded, units: readonly Unit[], sentences: readonly (readonly Row[])[]): string {
  const parts = units.map(({ span }, index) => {
    const lines = text.slice(span.start, span.end).split('\n');
    return `\n${lines.map((one) => `#Text=${textEscaped(one)}\n`).join('')}${sentences[index]!.map((row) => `${rowText(row, text)}\n`).join('')}`;
  });
  return `#FORMAT=WebAnno TSV 3.3\n#T_SP=${CUSTOM}.${SPAN}|${columns.join('|')}\n\n${parts.join('')}`;
}

function rowText({ number, span, cells }: Row, text: string): string {
  const values = columns.map((feature) => (cells.length === 0 ? '_' : cells.map((cell) => cellText(cell, feature)).join('|')));
  return [number, `${span.start}-${span.end}`, text.slice(span.start, span.end), ...values, ''].join('\t');
}

function cellText({ coding, id }: Cell, feature: (typeof columns)[number]): string {
  const { code, coder, note, found } = coding;
  const value = { code, coder, note, entry: found?.entry }[feature];
  return `${value === undefined || value === '' ? '*' : valueEscaped(value)}${id === undefined ? '' : `[${id}]`}`;
}

/** The format knows no other line end in a value than LF. */
function valueEscaped(value: string): string {
  return value
    .replace(/[\r\u0000-\u0008\u000b-\u001f\u0085\u2028\u2029]/g, ' ')
    .replace(/->|[\\[\]|_;\t\n*]/g, (sign) => (sign === '\t' ? '\\t' : sign === '\n' ? '\\n' : `\\${sign}`));
}

const named: Readonly<Record<string, string>> = { '\t': '\\t', '\f': '\\f', '\r': '\\r', '\b': '\\b', '\\': '\\\\' };

function textEscaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000c-\u001f\t\\]/g, (sign) => named[sign] ?? `\\${sign}`);
}
