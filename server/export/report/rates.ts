import { FEW_WORDS, type Profile, type Rate } from '../../core/index.ts';
import { number } from './pieces.ts';
import type { Cell } from './types.ts';

/** A rate as people read it, with one decimal; what is not nothing is not shown as nothing. */
export function rateText({ count, perThousand }: Pick<Rate, 'count' | 'perThousand'>): string {
  return count > 0 && perThousand < 0.05 ? 'under 0.1' : perThousand.toFixed(1);
}

/** The rate in a table; in a text of few words none, since it would mislead. */
export function rateCell(rate: Pick<Rate, 'count' | 'perThousand'>, { words }: Pick<Profile, 'words'>): Cell {
  return number(words < FEW_WORDS ? '–' : rateText(rate));
}

/** A rate to be drawn, with two decimals. */
export function drawn(perThousand: number): number {
  return Math.round(perThousand * 100) / 100;
}

/** Labels of a chart, of which no two are alike: the second of a name is `Name (2)`. */
export function distinct(labels: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  const taken = new Set(labels);
  return labels.map((label) => {
    let time = (times.get(label) ?? 0) + 1;
    while (time > 1 && taken.has(`${label} (${time})`)) time++;
    times.set(label, time);
    return time === 1 ? label : `${label} (${time})`;
  });
}
