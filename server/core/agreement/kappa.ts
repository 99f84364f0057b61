import { aboveChance, type Figure, meanOf, nothingShared } from './figure.ts';
import type { Rated, Value } from './ratings.ts';

/**
 * Cohen's kappa of two coders, by their places in `values` (Cohen 1960): chance is the product of what each of them did.
 * Over the units that both rated.
 */
export function cohensKappa(rated: readonly Rated[], one: number, other: number): Figure {
  const ones = new Map<Value, number>();
  const others = new Map<Value, number>();
  let units = 0;
  let agreed = 0;
  for (const { values, count } of rated) {
    const a = values[one];
    const b = values[other];
    if (a === undefined || b === undefined || count === 0) continue;
    units += count;
    if (a === b) agreed += count;
    ones.set(a, (ones.get(a) ?? 0) + count);
    others.set(b, (others.get(b) ?? 0) + count);
  }
  if (units === 0) return nothingShared;
  let expected = 0;
  for (const [value, count] of ones) expected += (count / units) * ((others.get(value) ?? 0) / units);
  return aboveChance(agreed / units, expected);
}

/** All pairs of `count` coders, the earlier one first. */
export function pairsOf(count: number): readonly (readonly [number, number])[] {
  const all = [...Array(count).keys()];
  return all.flatMap((one) => all.slice(one + 1).map((other) => [one, other] as const));
}

/** The mean of Cohen's kappa over the pairs of coders for which it has a value (Light 1971). */
export function meanKappa(rated: readonly Rated[], coders: number): Figure {
  return meanOf(pairsOf(coders).map(([one, other]) => cohensKappa(rated, one, other)));
}
