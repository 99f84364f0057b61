import type { Count } from '../types.ts';

/** A share (0 to 1) in words: `77%`, `0.4%`, more exact where it is small, and never `0%` for what is there. */
export function percent(share: number): string {
  const hundredths = share * 100;
  if (share > 0 && hundredths < 0.01) return 'less than 0.01%';
  const digits = hundredths < 1 ? 2 : hundredths < 10 ? 1 : 0;
  return `${Number(hundredths.toFixed(digits))}%`;
}

/**
 * What was counted, most first, then what is not there: `Mentions: agriculture (5); fishing (4). Not named: mining; construction.`
 * Titles may hold commas and “and”, so semicolons stand between them.
 */
export function amounts(name: string, counts: readonly Pick<Count, 'title' | 'passages'>[]): string {
  const found = counts.filter(({ passages }) => passages.length > 0).sort((a, b) => b.passages.length - a.passages.length);
  const missing = counts.filter(({ passages }) => passages.length === 0);
  return [
    found.length > 0 && `${name}: ${found.map(({ title, passages }) => `${title} (${passages.length})`).join('; ')}.`,
    missing.length > 0 && `Not named: ${missing.map(({ title }) => title).join('; ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
