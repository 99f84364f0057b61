/** What a coder said of a unit; undefined where the coder did not see it. */
export type Value = string | number;

/** Units to which the coders gave the same values: one value for each coder, and the number of such units. */
export type Rated = { readonly values: readonly (Value | undefined)[]; readonly count: number };

/** How often each value was given to a unit of that kind, and the number of values given. */
export type Given = { readonly counts: ReadonlyMap<Value, number>; readonly total: number };

export function givenIn({ values }: Rated): Given {
  const counts = new Map<Value, number>();
  let total = 0;
  for (const value of values) {
    if (value === undefined) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    total++;
  }
  return { counts, total };
}

/** Whether coders gave more than one value where they can be compared. */
export function isVaried(rated: readonly Rated[]): boolean {
  const seen = new Set<Value>();
  for (const one of rated) {
    if (one.count === 0) continue;
    const { counts, total } = givenIn(one);
    if (total >= 2) for (const value of counts.keys()) seen.add(value);
  }
  return seen.size > 1;
}

/** The number of units that at least two coders rated. */
export function pairableIn(rated: readonly Rated[]): number {
  return rated.reduce((sum, one) => sum + (givenIn(one).total >= 2 ? one.count : 0), 0);
}
