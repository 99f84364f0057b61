import { join } from 'node:path';
import { counted } from '../../export/tally.ts';
import { tell } from '../output.ts';
import type { Journal } from './journal.ts';
import type { CodeOptions } from './options.ts';
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

export function summaryOf({ documents, unread, words, codings, counterFrames }: Totals, { output, to }: CodeOptions): string {
  const parts = [counted(codings, 'finding'), counted(counterFrames, 'counter-frame')].join(' and ');
  const left = unread === 0 ? '' : ` ${counted(unread, 'document')} could not be read.`;
  return `${parts} in ${counted(documents, 'document')} (${counted(words, 'word')}), written to ${output} as ${to.join(', ')}${to.length > 1 ? ', each in a folder of its own' : ''}; ${join(output, 'manifest.json')} says how.${left}`;
}
