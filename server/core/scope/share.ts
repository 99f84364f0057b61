import type { Judge } from './types.ts';
import { amounts, percent } from './words.ts';

/**
 * What is compared: the mentions of `topic` with all that are counted. `named` says what all of them are, in the plural; `one` and
 * `many` what those of the topic do: `names the sex sector`, `name the sex sector`.
 */
type Compared = {
  readonly topic: string;
  readonly named: string;
  readonly one: string;
  readonly many: string;
};

/** Judges a share of mentions: raised where one topic takes more of them than the threshold. */
export function byShare({ topic, named, one, many }: Compared): Judge {
  return ({ counts }, threshold, { minimumMentions }) => {
    const all = counts.reduce((sum, { passages }) => sum + passages.length, 0);
    const most = counts.find((count) => count.topic === topic);
    const own = most?.passages.length ?? 0;
    const value = all === 0 ? undefined : own / all;
    const others = counts.filter((count) => count !== most);
    return {
      counts,
      of: { count: all, title: named },
      value,
      outcome: value === undefined || all < minimumMentions ? 'too-little' : value > threshold ? 'raised' : 'balanced',
      facts:
        value === undefined
          ? `There are no ${named}.`
          : `Of ${all} ${named}, ${own === 0 ? 'none' : own} ${own === 1 || own === 0 ? one : many}${own === 0 ? '' : ` (${percent(value)})`}. ${amounts('Others', others)}`,
    };
  };
}
