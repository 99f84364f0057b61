import type { Profile } from '../../core/index.ts';
import type { Compared } from './subject.ts';

/** A family or a counter-frame in both versions: counts, and rates per 1,000 words. */
export type RateRow = {
  readonly name: string;
  readonly title: string;
  readonly before: { readonly count: number; readonly perThousand: number };
  readonly now: { readonly count: number; readonly perThousand: number };
};

const none = { count: 0, perThousand: 0 };

/** The rates of both profiles side by side, in the order of the new one. */
export function rateRows({ comparison: { profiles } }: Compared, kind: 'findings' | 'counter'): readonly RateRow[] {
  const [old, young] = [byName(profiles.before, kind), byName(profiles.now, kind)];
  return [...new Map([...young, ...old]).values()].map(({ name, title }) => ({
    name,
    title,
    before: old.get(name) ?? none,
    now: young.get(name) ?? none,
  }));
}

/** `+2`, `-1`, `0`. */
export function difference(before: number, now: number): string {
  return now > before ? `+${now - before}` : String(now - before);
}

function byName(profile: Profile, kind: 'findings' | 'counter') {
  return new Map(profile[kind].map((rate) => [rate.name, rate]));
}
