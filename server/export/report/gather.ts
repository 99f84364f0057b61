import type { Checked, View } from '../exporter.ts';
import { closingPieces, codesOf } from './closing.ts';
import { reportPieces } from './document.ts';
import { frontPieces } from './front.ts';
import { heading } from './pieces.ts';
import { type Row, rowOf } from './rows.ts';
import type { Piece } from './types.ts';

/** A report of many documents as it grows: the pieces of each document, and at its end what stands before and after all of them. */
export type Gathering = {
  readonly add: (checked: Checked) => readonly Piece[];
  readonly front: () => readonly Piece[];
  readonly closing: () => readonly Piece[];
};

export const reportTitle = 'Counterframe report';

export function gatherReport(view: View): Gathering {
  const rows: Row[] = [];
  return {
    add: (checked) => {
      const id = `document-${rows.length + 1}`;
      rows.push(rowOf(checked, id));
      return reportPieces(checked, view, { id });
    },
    front: () => [heading(1, reportTitle), ...frontPieces(rows, view)],
    closing: () => closingPieces(codesOf(rows), view, rows.find(({ digests }) => digests)?.digests),
  };
}
