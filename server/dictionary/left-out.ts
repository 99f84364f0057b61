import { line } from '../export/csv.ts';
import type { LeftOut } from './types.ts';

/** A table of what a dictionary could not carry. */
export function leftOutTable(leftOut: readonly LeftOut[]): string {
  return (
    line(['entry', 'code', 'kind', 'what', 'why']) +
    leftOut.map(({ entry, code, kind, what, why }) => line([entry, code, kind, what, why])).join('')
  );
}
