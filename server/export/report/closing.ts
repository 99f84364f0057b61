import type { View } from '../exporter.ts';
import { codePieces, workPieces } from './codes.ts';
import { methodPieces } from './method.ts';
import type { Row } from './rows.ts';
import type { Piece } from './types.ts';

/** What stands after the documents: the codes that were found or measured, the method and its limits, the sources. */
export function closingPieces(codes: readonly string[], view: View, digests?: Row['digests']): readonly Piece[] {
  return [...codePieces(codes, view), ...methodPieces(view, digests), ...workPieces(codes, view)];
}

/** The codes of a report, each once, in order. */
export function codesOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => [...row.codes, ...row.measured]))].sort();
}
