import { aboveChance, type Figure, nothingShared, nothingVaries } from './figure.ts';
import { percentAgreement } from './percent.ts';
import { givenIn, isVaried, type Rated, type Value } from './ratings.ts';

/** For each value the mean, over rated units, of the share of a unit's coders that gave it. */
function prevalence(rated: readonly Rated[]): readonly number[] {
  const shares = new Map<Value, number>();
  let units = 0;
  for (const one of rated) {
    const { counts, total } = givenIn(one);
    if (total === 0) continue;
    units += one.count;
    for (const [value, count] of counts) shares.set(value, (shares.get(value) ?? 0) + (one.count * count) / total);
  }
  return [...shares.values()].map((share) => share / units);
}

/**
 * Fleiss' kappa (Fleiss 1971): chance is what all coders did together. Of two coders it is Scott's pi (Scott 1955). Where
 * values are missing, as Gwet (2014) generalises it: units rated once count for chance, not for agreement.
 */
export function fleissKappa(rated: readonly Rated[]): Figure {
  const observed = percentAgreement(rated).value;
  if (observed === undefined) return nothingShared;
  if (!isVaried(rated)) return nothingVaries;
  return aboveChance(
    observed,
    prevalence(rated).reduce((sum, share) => sum + share * share, 0),
  );
}

/**
 * Gwet's AC1 (Gwet 2008): chance is the agreement of guesses on units that are hard to tell, which is rare where one value
 * prevails. `categories` is how many values could have been given; without it, how many were.
 */
export function gwetAc1(rated: readonly Rated[], categories?: number): Figure {
  const observed = percentAgreement(rated).value;
  if (observed === undefined) return nothingShared;
  if (!isVaried(rated)) return nothingVaries;
  const shares = prevalence(rated);
  const known = categories ?? shares.length;
  return aboveChance(observed, shares.reduce((sum, share) => sum + share * (1 - share), 0) / (known - 1));
}
