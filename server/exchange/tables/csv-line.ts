import { isFormula } from '../../export/csv.ts';
import type { Value } from './columns.ts';

/**
 * Values as a line of a table (RFC 4180, with LF). A missing value is empty and nothing else is: a text without signs is
 * missing too. Texts are exactly as they stand, since they are data.
 */
export function csvLine(values: readonly Value[], guarded: boolean): string {
  return `${values.map((value) => cellOf(value, guarded)).join(',')}\n`;
}

function cellOf(value: Value, guarded: boolean): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  const text = guarded && isFormula(value) ? `'${value}` : value;
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
