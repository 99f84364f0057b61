import type { Interval } from '../evaluate/bootstrap.ts';
import { mulberry32 } from '../random.ts';
import type { Answered } from './answered.ts';
import type { Level } from './intervals.ts';

/** Intervals by resampling, as a check: they see nothing of what no answer shows, such as misses where none was seen. */
export type Resampled = { readonly precision?: Interval; readonly recall?: Interval; readonly f1?: Interval };

type Sums = { right: number; found: number; missed: number };

/**
 * Percentile intervals of the rescaled bootstrap for stratified samples without replacement (Rao, Wu and Yue 1992): of each
 * stratum n − 1 answers are drawn, and weights rescaled so that the variance is that of the design. The same seed gives the same.
 */
export function bootstrap(
  labels: readonly string[],
  strata: readonly Answered[],
  { rounds, seed, level }: { readonly rounds: number; readonly seed: number; readonly level: Level },
): ReadonlyMap<string, Resampled> {
  const random = mulberry32(seed);
  const plans = strata.map((stratum) => planOf(stratum, labels));
  const known = labels.map((label) => strata.reduce((sum, { found }) => sum + (found[label] ?? 0), 0));
  const values = labels.map(() => ({ precision: [] as number[], recall: [] as number[], f1: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    const totals = labels.map((): Totals => ({ right: 0, found: 0, missed: 0 }));
    for (const plan of plans) addStratum(plan, weightsOf(plan.stratum, random), totals);
    for (const [index, { right, found, missed }] of totals.entries()) {
      if (found === 0) continue;
      const precision = right / found;
      const hits = known[index]! * precision;
      values[index]!.precision.push(precision);
      if (hits + missed > 0) values[index]!.recall.push(hits / (hits + missed));
      values[index]!.f1.push((2 * hits) / (known[index]! + hits + missed));
    }
  }
  return new Map(
    labels.map((label, index) => {
      const { precision, recall, f1 } = values[index]!;
      return [label, { ...named('precision', precision, level), ...named('recall', recall, level), ...named('f1', f1, level) }];
    }),
  );
}

type Totals = { right: number; found: number; missed: number };
/** For each answer the indices of the labels that the program found and that the coder set. */
type Plan = {
  readonly stratum: Answered;
  readonly rests: readonly number[];
  readonly marks: readonly { readonly found: readonly (readonly [number, boolean])[]; readonly missed: readonly number[] }[];
};

function planOf(stratum: Answered, labels: readonly string[]): Plan {
  const index = new Map(labels.map((label, at) => [label, at]));
  const known = (names: Iterable<string>) => [...names].filter((name) => index.has(name));
  return {
    stratum,
    rests: labels.map((label) => stratum.size - (stratum.found[label] ?? 0)),
    marks: stratum.seen.map(({ found, set }) => ({
      found: known(found).map((label) => [index.get(label)!, set.has(label)] as const),
      missed: known(set)
        .filter((label) => !found.has(label))
        .map((label) => index.get(label)!),
    })),
  };
}

function weightsOf({ size, seen }: Answered, random: () => number): readonly number[] {
  const number = seen.length;
  const base = size / number;
  if (number < 2) return seen.map(() => base);
  const times = new Array<number>(number).fill(0);
  for (let draw = 1; draw < number; draw++) times[Math.floor(random() * number)]!++;
  const scale = Math.sqrt(1 - number / size);
  return times.map((count) => base * (1 + scale * ((count * number) / (number - 1) - 1)));
}

function addStratum({ rests, marks }: Plan, weights: readonly number[], totals: readonly Totals[]): void {
  const own = new Map<number, Sums>();
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const of = (label: number): Sums => {
    const sums = own.get(label) ?? { right: 0, found: 0, missed: 0 };
    own.set(label, sums);
    return sums;
  };
  for (const [at, { found, missed }] of marks.entries()) {
    for (const [label, isRight] of found) {
      of(label).found += weights[at]!;
      if (isRight) of(label).right += weights[at]!;
    }
    for (const label of missed) of(label).missed += weights[at]!;
  }
  for (const [label, { right, found, missed }] of own) {
    const total = totals[label]!;
    total.right += right;
    total.found += found;
    if (all - found > 1e-9 * all) total.missed += (rests[label]! * missed) / (all - found);
  }
}

function named(name: keyof Resampled, values: readonly number[], level: Level): Resampled {
  if (values.length === 0) return {};
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const tail = (100 - level) / 200;
  return { [name]: { low: at(tail), high: at(1 - tail) } };
}
