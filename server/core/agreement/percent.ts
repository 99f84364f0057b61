import { type Figure, shareOf } from './figure.ts';
import { givenIn, type Rated } from './ratings.ts';

/** The mean, over units that two coders or more rated, of the share of pairs of coders that gave the same value. */
export function percentAgreement(rated: readonly Rated[]): Figure {
  let agreed = 0;
  let units = 0;
  for (const one of rated) {
    const { counts, total } = givenIn(one);
    if (total < 2) continue;
    let pairs = 0;
    for (const count of counts.values()) pairs += count * (count - 1);
    agreed += (one.count * pairs) / (total * (total - 1));
    units += one.count;
  }
  return shareOf(agreed, units, 'no unit was coded by two coders');
}
