import type { Diagnostic, Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { type Encoding, measure } from './positions.ts';

/**
 * Diagnostics as they stand after changes, which come one after the other; those whose words were changed are left out. Undefined
 * where a change gives the whole text and does not say what moved where.
 */
export function moveDiagnostics(
  diagnostics: readonly Diagnostic[],
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: Encoding,
): readonly Diagnostic[] | undefined {
  let moved = diagnostics;
  for (const change of changes) {
    if (!('range' in change)) return undefined;
    moved = moveAll(moved, moverOf(change.range, change.text, encoding));
  }
  return moved;
}

/** Where a range is after a change; undefined where the change touches its inside. */
type Mover = (range: Range) => Range | undefined;

function moveAll(diagnostics: readonly Diagnostic[], move: Mover): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const range = move(diagnostic.range);
    if (!range) return [];
    const related = diagnostic.relatedInformation;
    if (range === diagnostic.range && !related) return [diagnostic];
    return [{ ...diagnostic, range, ...(related && { relatedInformation: moveRelated(related, move) }) }];
  });
}

function moveRelated(related: NonNullable<Diagnostic['relatedInformation']>, move: Mover): Diagnostic['relatedInformation'] {
  return related.flatMap((one) => {
    const range = move(one.location.range);
    return range ? [{ ...one, location: { ...one.location, range } }] : [];
  });
}

function moverOf({ start, end }: Range, text: string, encoding: Encoding): Mover {
  const lines = text.split(/\r\n|\r|\n/);
  const length = measure(lines.at(-1)!, encoding);
  const last = lines.length === 1 ? start.character + length : length;
  const down = start.line + lines.length - 1 - end.line;
  const moved = ({ line, character }: Position): Position => ({
    line: line + down,
    character: line === end.line ? character - end.character + last : character,
  });
  return (range) => {
    if (isUpTo(range.end, start)) return range;
    if (!isUpTo(end, range.start)) return undefined;
    return down === 0 && range.start.line > end.line ? range : { start: moved(range.start), end: moved(range.end) };
  };
}

/** Whether a position stands before another one or there. */
function isUpTo(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}
