import { type Figure, figure, nothingShared, nothingVaries } from './figure.ts';
import { givenIn, type Rated, type Value } from './ratings.ts';

/**
 * Krippendorff's alpha for nominal values (Krippendorff 2011): any number of coders, values may be missing. One minus the
 * disagreement that was observed, of what is expected if the values were dealt to the units by chance, without replacement.
 */
export function krippendorffAlpha(rated: readonly Rated[]): Figure {
  const margins = new Map<Value, number>();
  let values = 0;
  let disagreed = 0;
  for (const one of rated) {
    const { counts, total } = givenIn(one);
    if (total < 2 || one.count === 0) continue;
    let same = 0;
    for (const [value, count] of counts) {
      margins.set(value, (margins.get(value) ?? 0) + count * one.count);
      same += count * (count - 1);
    }
    values += total * one.count;
    disagreed += (one.count * (total * (total - 1) - same)) / (total - 1);
  }
  if (values === 0) return nothingShared;
  let same = 0;
  for (const margin of margins.values()) same += margin * (margin - 1);
  const expected = values * (values - 1) - same;
  return expected === 0 ? nothingVaries : figure(1 - ((values - 1) * disagreed) / expected);
}
