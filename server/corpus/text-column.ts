import { didYouMean } from '../core/lexicon/near.ts';
import { variableName } from './names.ts';

/** Names by which columns of texts and of names for rows are known, the most usual first. */
const textNames = [
  'text',
  'content',
  'body',
  'full_text',
  'fulltext',
  'document_text',
  'passage',
  'sentence',
  'speech',
  'transcript',
  'abstract',
  'message',
  'texto',
  'contenido',
];
const idNames = ['id', 'doc_id', 'document_id', 'row_id', 'uid', 'uuid'];

export type Chosen = { readonly name: string | undefined } | { readonly problem: string };

/** Which column holds the texts: the one that is named, or the only name that says so. `kind` is `column` or `field`. */
export function chooseText(columns: readonly string[], wanted: string | undefined, kind: 'column' | 'field'): Chosen {
  if (wanted !== undefined) return named(columns, wanted, kind);
  const name = textNames.flatMap((usual) => columns.filter((column) => variableName(column) === usual))[0];
  return name === undefined
    ? { problem: `has no ${kind} that is plainly the text: name it with --text-${kind}. ${listed(columns, kind)}` }
    : { name };
}

/** Which column names the rows; without one they are numbered. */
export function chooseId(columns: readonly string[], wanted: string | undefined, kind: 'column' | 'field'): Chosen {
  if (wanted !== undefined) return named(columns, wanted, kind);
  return { name: idNames.flatMap((usual) => columns.filter((column) => variableName(column) === usual))[0] };
}

function named(columns: readonly string[], wanted: string, kind: string): Chosen {
  const name = columns.find((column) => column === wanted) ?? columns.find((column) => variableName(column) === variableName(wanted));
  if (name !== undefined) return { name };
  return { problem: `has no ${kind} "${wanted}".${didYouMean(wanted, columns)} ${listed(columns, kind)}` };
}

const MOST = 40;

function listed(columns: readonly string[], kind: string): string {
  const more = columns.length > MOST ? ` and ${columns.length - MOST} more` : '';
  return `Its ${kind}s: ${columns.slice(0, MOST).join(', ')}${more}.`;
}
