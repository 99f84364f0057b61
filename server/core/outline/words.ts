import { withoutFiller } from '../read/filler.ts';
import type { Span } from '../types.ts';

/** The first words of a span as one line of at most `limit` UTF-16 units, with `…` where words were left out. */
export function firstWords(text: string, { start, end }: Span, limit: number): string {
  const line = withoutFiller(text.slice(start, Math.min(end, start + 3 * limit)))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  const whole = end <= start + 3 * limit;
  if (whole && line.length <= limit) return line;
  const cut = line.slice(0, limit);
  return `${(line.length > limit && line[limit] !== ' ' ? cut.replace(/ [^ ]*$/, '') : cut).replace(/(?<![\s,;:—–\ud800-\udbff-])[\s,;:—–\ud800-\udbff-]+$/, '')}…`;
}
