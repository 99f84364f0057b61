import { diffArrays } from 'diff';

/** Two things that are the same: an index into the old list and one into the new. */
export type Match = readonly [before: number, now: number];

/** How many insertions and deletions a common order is looked for with; the time of the search grows with its square. */
const MOST_EDITS = 2000;

/**
 * The longest common order of two lists of keys, as matches in rising order. Keys that only one list has cost nothing; of
 * lists whose common keys are shuffled beyond `MOST_EDITS` only those that stand once in each are put in order, so that the
 * time stays near to linear.
 */
export function commonOrder(before: readonly number[], now: readonly number[]): readonly Match[] {
  const [inBefore, inNow] = [new Set(before), new Set(now)];
  const old = indicesOf(before, inNow);
  const young = indicesOf(now, inBefore);
  const changes = diffArrays(
    old.map((index) => before[index]!),
    young.map((index) => now[index]!),
    { maxEditLength: MOST_EDITS },
  );
  if (!changes) return orderOfUnique(before, now);
  const matches: Match[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (!added && !removed) for (let step = 0; step < count; step++) matches.push([old[from + step]!, young[to + step]!]);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return matches;
}

function indicesOf(keys: readonly number[], others: ReadonlySet<number>): readonly number[] {
  return [...keys.keys()].filter((index) => others.has(keys[index]!));
}

/** The longest rising run among matches of keys that stand once in each list (patience sorting). */
function orderOfUnique(before: readonly number[], now: readonly number[]): readonly Match[] {
  const places = uniquePlaces(now);
  const own = uniquePlaces(before);
  const matches = [...own].flatMap(([key, index]): Match[] => (places.has(key) ? [[index, places.get(key)!]] : []));
  const tops: number[] = [];
  const previous: number[] = [];
  matches.forEach(([, place], index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (matches[tops[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : tops[low - 1]!);
    tops[low] = index;
  });
  const order: Match[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at]!) order.push(matches[at]!);
  return order.reverse();
}

/** Where keys stand that stand once, in order. */
function uniquePlaces(keys: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...keys.entries()].filter(([, key]) => counts.get(key) === 1).map(([index, key]) => [key, index]));
}
