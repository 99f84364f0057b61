import { join } from 'node:path';
import { counted } from '../../export/tally.ts';
import { tell } from '../output.ts';
import type { Describer } from './describe-items.ts';
import type { Journal } from './journal.ts';
import type { CodeOptions } from './options.ts';
import type { Prepared } from './prepare.ts';
import { KEPT } from './workplace.ts';
import type { Totals } from './write-formats.ts';

/** What is there of an earlier run, and whether it is of use. */
export function tellBegun({ begun: { documents, damaged, differing } }: Journal, { output }: CodeOptions): void {
  const kept = join(output, KEPT);
  if (differing.length > 0)
    tell(`${kept}: the earlier run had other circumstances (${differing.join(', ')}): all documents are coded anew.`);
  if (damaged > 0) tell(`${kept}: ${counted(damaged, 'record')} of the earlier run cannot be read: these documents are coded anew.`);
  if (documents > 0) tell(`${kept}: goes on with ${counted(documents, 'document')} of an earlier run; those that changed are coded anew.`);
}

/** What was found out about names of files, rows of the table and sources that differ. */
export function tellDescribed({ unfit, variables }: Describer, { table }: Prepared, { namePattern, metadata }: CodeOptions): void {
  const { names, rows } = unfit();
  if (names > 0) tell(`${counted(names, 'document')}: the name does not fit ${namePattern}.`);
  if (rows > 0) tell(`${metadata}: has no row for ${counted(rows, 'document')}.`);
  const unused = table?.unused() ?? [];
  if (unused.length > 0) tell(`${metadata}: ${counted(unused.length, 'row')} fit no document, e.g. "${unused[0]}".`);
  if (table && table.repeated.length > 0)
    tell(`${metadata}: names "${table.repeated[0]}" more than once in ${table.column}: the first row counts.`);
  for (const [name, { conflicts }] of variables)
    if (conflicts > 0)
      tell(
        `${name}: two sources differ for ${counted(conflicts, 'document')}: a table goes before columns, front matter and file names, in this order.`,
      );
}

export function summaryOf({ documents, unread, words, codings, counterFrames }: Totals, { output, to }: CodeOptions): string {
  const parts = [counted(codings, 'finding'), counted(counterFrames, 'counter-frame')].join(' and ');
  const left = unread === 0 ? '' : ` ${counted(unread, 'document')} could not be read.`;
  return `${parts} in ${counted(documents, 'document')} (${counted(words, 'word')}), written to ${output} as ${to.join(', ')}; ${join(output, 'manifest.json')} says how.${left}`;
}

const MOST_TOLD = 20;

export function tellUnreadDocuments(lines: readonly string[]): void {
  for (const line of lines.slice(0, MOST_TOLD)) tell(line);
  if (lines.length > MOST_TOLD) tell(`${lines.length - MOST_TOLD} more documents were not read: the table of documents says why.`);
}
