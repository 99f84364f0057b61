import type { Metadata } from '../core/coding/types.ts';
import type { Format } from '../core/types.ts';
import type { Content, CorpusItem } from './types.ts';

/** A row by the names of its columns; `number` counts from 1. One with a problem is kept, and its problem told. */
export type Row = { readonly number: number; readonly values: Metadata; readonly problem?: string };

/** Which columns hold texts and names of rows, and how the texts are written. */
export type RowReading = { readonly text: string; readonly id: string | undefined; readonly format: Format };

/** Makes documents of the rows of one table. Rows with the same identifier are told apart, and the second has a problem. */
export function createRowItems(file: string, path: string, { text: textName, id: idName, format }: RowReading): (row: Row) => CorpusItem {
  const taken = new Set<string>();
  return ({ number, values, problem }) => {
    const given = idName === undefined ? '' : (values[idName] ?? '').trim();
    const wanted = given === '' ? String(number) : given;
    const isRepeated = taken.has(wanted);
    const own = isRepeated ? firstFree(`${wanted}~row ${number}`, taken) : wanted;
    taken.add(own);
    const { [textName]: text, ...columns } = values;
    const repeated = `Another row before it has the ${idName} "${wanted}" too: give each row its own.`;
    const problems = [...(problem === undefined ? [] : [problem]), ...(isRepeated ? [repeated] : [])];
    return { id: `${file}#${own}`.normalize('NFC'), file, path, columns, content: contentOf(text, textName, problems, format) };
  };
}

function contentOf(text: string | undefined, name: string, problems: readonly string[], format: Format): Content {
  if (text !== undefined) return { kind: 'text', text, format, problems };
  return { kind: 'unread', message: problems[0] ?? `The row has no "${name}".` };
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let own = name;
  for (let count = 2; taken.has(own); count++) own = `${name} (${count})`;
  return own;
}
