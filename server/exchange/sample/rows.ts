import type { Problem } from '../../core/types.ts';

/**
 * A row of a sheet that came back. `codes` is undefined where nothing was filled in. `where` says the place in the file for
 * messages, e.g. its line.
 */
export type AnswerRow = { readonly id: string; readonly codes: readonly string[] | undefined; readonly line: number };

export type AnswerRows = { readonly rows: readonly AnswerRow[]; readonly problems: readonly Problem[] };

/** What coders write for "no code fits". */
const nothing: ReadonlySet<string> = new Set(['none', '-', '–', 'no code', 'nothing', '0', 'n/a']);

/** The codes of a cell: parted by semicolons, commas, bars or line ends. Undefined where it is blank. */
export function codesOfCell(cell: string): readonly string[] | undefined {
  const parts = cell
    .split(/[;,|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== "'");
  if (parts.length === 0) return undefined;
  return [...new Set(parts.filter((part) => !nothing.has(part.toLowerCase())))];
}
