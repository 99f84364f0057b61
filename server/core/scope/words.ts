import type { Count } from '../types.ts';

/** A share (0 to 1) in words: `77%`, `0.4%`, more exact where it is small, and never `0%` for what is there. */
export function percent(share: number): string {
  const hundredths = share * 100;
  if (share > 0 && hundredths < 0.01) return 'less than 0.01%';
  const digits = hundredths < 1 ? 2 : hundredths < 10 ? 1 : 0;
  return `${Number(hundredths.toFixed(digits))}%`;
}

/** What was counted, most first, then what was not found: `agriculture 5, fishing 4; no mining or construction`. */
export function amounts(counts: readonly Pick<Count, 'title' | 'passages'>[]): string {
  const found = counts.filter(({ passages }) => passages.length > 0).sort((a, b) => b.passages.length - a.passages.length);
  const missing = counts.filter(({ passages }) => passages.length === 0).map(({ title }) => title);
  const said = found.map(({ title, passages }) => `${title} ${passages.length}`).join(', ');
  return [said, missing.length === 0 ? '' : `nothing on ${inWords(missing)}`].filter(Boolean).join('; ');
}

/** `a, b or c`. */
function inWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
