import type { Checked, View } from '../exporter.ts';
import { closingPieces, codesOf } from './closing.ts';
import { reportPieces } from './document.ts';
import { frontPieces } from './front.ts';
import { type Row, rowOf } from './rows.ts';
import type { Piece } from './types.ts';

/**
 * A report of many documents as it grows: the pieces of each document, the first of which is its heading, and at its end what
 * stands before and after all of them.
 */
export type Gathering = {
  readonly add: (checked: Checked) => readonly Piece[];
  readonly front: () => readonly Piece[];
  readonly closing: () => readonly Piece[];
};

export const reportTitle = 'Counterframe report';

/** From `mostInFull` findings on, reasons stand only once, with their codes at the end, so that the report can still be read. */
export function gatherReport(view: View, mostInFull: number): Gathering {
  const rows: Row[] = [];
  let findings = 0;
  return {
    add: (checked) => {
      const id = `document-${rows.length + 1}`;
      rows.push(rowOf(checked, id));
      findings += checked.analysis.findings.length;
      return reportPieces(checked, view, { id, isBrief: findings > mostInFull });
    },
    front: () => frontPieces(rows, view),
    closing: () => closingPieces(codesOf(rows), view, rows.find(({ digests }) => digests)?.digests),
  };
}
