import { labelAt } from './numbering.ts';

/** Whether the label of an item is nothing but a number or a bullet: `(a)`, `2.`, `--`, `\textbf{3.}`; a word is none. */
export function isCounted(source: string): boolean {
  const label = source.replace(/\\[A-Za-z]+\s*|[{}~]/g, '').trim();
  if (/^\d{1,3}$|^[a-zA-Z]$|^[ivxl]{1,6}$/.test(label)) return true;
  return labelAt(label, 0)?.end === label.length;
}
