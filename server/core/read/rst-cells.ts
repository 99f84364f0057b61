import type { Span } from '../types.ts';
import { leftmost, type Place, type RstReader } from './rst-reader.ts';
import { lineOf } from './source-lines.ts';

/** Reads a cell of a table, whose lines are stretches of lines of the table, as a body of its own. */
export function readCell(reader: RstReader, stretches: readonly Span[], place: Place): void {
  const lines = stretches.map(({ start, end }) => lineOf(reader.text, start, end));
  const inner: RstReader = { ...reader, lines };
  const to = lines.length;
  const base = leftmost(inner, 0, to, 0);
  const kind = place.kind === 'paragraph' ? 'cell' : place.kind;
  reader.read(inner, { from: 0, to, base, place: { kind, depth: 0, nesting: place.nesting + 1, rows: 0 } });
}
