import { fitLine, rounded } from '../statistics.ts';
import type { Row } from '../types.ts';

/** Heap and resident memory in MiB after so many edits. */
export type Sample = { readonly edits: number; readonly heap: number; readonly rss: number };

/** The share of the samples that count as warming up. */
const WARMING = 0.2;

/** As many edits as in an hour at five keys a second. */
export const HOUR = 18_000;

/** How the heap grew from the first to the last edit that counts, by a line through the samples; the spread is two standard errors of its slope. Less than an hour is told, not judged. */
export function soakRow(samples: readonly Sample[]): Row {
  const counted = samples.slice(Math.floor(samples.length * WARMING));
  const { slope, start, error } = fitLine(counted.map(({ edits, heap }) => [edits, heap]));
  const [first, last] = [counted[0]!, counted.at(-1)!];
  const begin = start + slope * first.edits;
  const growth = (by: number) => rounded((begin + by * (last.edits - first.edits)) / begin);
  return {
    id: 'soak',
    what: `heap of the server over ${last.edits.toLocaleString('en')} edits`,
    ...(last.edits < HOUR
      ? { note: `${last.edits.toLocaleString('en')} edits are less than an hour’s worth, ${HOUR.toLocaleString('en')}` }
      : { ratio: { median: growth(slope), low: growth(slope - 2 * error), high: growth(slope + 2 * error) }, pairs: counted.length }),
    ours: {
      'heap MiB at the start': rounded(begin),
      'at the end': rounded(begin + slope * (last.edits - first.edits)),
      'KiB more for 1,000 edits': rounded(slope * 1000 * 1024),
      'resident MiB at the end': Math.round(last.rss),
    },
  };
}
