import { cleanLine } from '../clean.ts';
import type { FolderRow } from './row.ts';

/** A table for a terminal: the path of a document, then a cell under each head. */
export type TextTable = {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly [Pick<FolderRow, 'path'>, readonly string[]])[];
};

const LONGEST_PATH = 44;
const HEAD = 16;

/** The table as lines, its columns as wide as what stands in them. */
export function textTable({ title, head, rows }: TextTable): string {
  const lines = [['', ...head], ...rows.map(([{ path }, cells]) => [shortPath(path), ...head.map((_, at) => cells[at] ?? '')])];
  const widths = ['', ...head].map((_, at) => Math.max(...lines.map((cells) => cells[at]!.length)));
  const texts = lines.map((cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
  );
  return `${[title, ...texts.map((line) => `  ${line}`.trimEnd())].join('\n')}\n`;
}

/** A path on one short line. Paths differ at both ends: the middle of a long one goes. */
export function shortPath(path: string): string {
  const line = cleanLine(path);
  return line.length <= LONGEST_PATH ? line : `${line.slice(0, HEAD)}…${line.slice(HEAD + 1 - LONGEST_PATH)}`;
}
