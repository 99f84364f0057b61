import { nextPeriod } from './dates.ts';

/** What stands in the documents of a period: how many there are, their words, and how often each name. None of these where no document is of it. */
export type Moment = {
  readonly period: string;
  readonly documents: number;
  readonly words: number;
  readonly hits: ReadonlyMap<string, number>;
};

export type SeriesCounter = {
  readonly add: (period: string, words: number, hits: ReadonlyMap<string, number>) => void;
  readonly done: () => readonly Moment[];
};

/** Periods in a row that are shown without documents; where there would be more, only those with documents are given. */
const MOST = 1200;

/** Counts documents by period. Periods between the first and the last without any document are there, and are empty. */
export function createSeries(): SeriesCounter {
  const known = new Map<string, { documents: number; words: number; hits: Map<string, number> }>();
  return {
    add(period, words, hits) {
      const moment = known.get(period) ?? { documents: 0, words: 0, hits: new Map<string, number>() };
      known.set(period, moment);
      moment.documents++;
      moment.words += words;
      for (const [name, count] of hits) moment.hits.set(name, (moment.hits.get(name) ?? 0) + count);
    },
    done() {
      const present = [...known.keys()].sort();
      return withGaps(present).map((period) => ({ period, ...(known.get(period) ?? { documents: 0, words: 0, hits: new Map() }) }));
    },
  };
}

function withGaps(present: readonly string[]): readonly string[] {
  const last = present.at(-1);
  const periods: string[] = [];
  for (let period = present[0]; period !== undefined && last !== undefined && period <= last; period = nextPeriod(period)) {
    if (periods.push(period) > MOST) return present;
  }
  return periods;
}

/** Hits in 1,000 words; undefined in a gap. */
export function rateIn({ words, hits }: Moment, name: string): number | undefined {
  return words === 0 ? undefined : (1000 * (hits.get(name) ?? 0)) / words;
}
