import type { Group } from './align.ts';
import { type Bag, joined, type Likeness } from './similarity.ts';

/** How many sentences of a version one group has at most, and how much likeness another one must bring. */
const MOST = 8;
const GAIN = 0.03;

type Free = { readonly before: Set<number>; readonly now: Set<number> };

/** Groups with the sentences beside theirs that were split off, or merged into one: those that make both sides more alike. */
export function extended(groups: readonly Group[], free: Free, { before, now, of }: Likeness): readonly Group[] {
  const bagsOf = (indices: readonly number[], bags: readonly Bag[]) => joined(indices.map((index) => bags[index]!));
  const likenessOf = (group: Group) => of(bagsOf(group.before, before), bagsOf(group.now, now));
  return groups.map((group) => {
    let best = { group, likeness: likenessOf(group) };
    for (;;) {
      const wider = neighboursOf(best.group, free)
        .map((one) => ({ group: one, likeness: likenessOf(one) }))
        .sort((a, b) => b.likeness - a.likeness)[0];
      if (!wider || wider.likeness < best.likeness + GAIN) break;
      for (const index of wider.group.before) free.before.delete(index);
      for (const index of wider.group.now) free.now.delete(index);
      best = wider;
    }
    return best.group;
  });
}

function neighboursOf(group: Group, free: Free): readonly Group[] {
  return [
    ...widened(group.before, free.before).map((before) => ({ ...group, before })),
    ...widened(group.now, free.now).map((now) => ({ ...group, now })),
  ];
}

function widened(indices: readonly number[], free: ReadonlySet<number>): readonly (readonly number[])[] {
  if (indices.length >= MOST) return [];
  const [first, last] = [indices[0]! - 1, indices.at(-1)! + 1];
  return [...(free.has(first) ? [[first, ...indices]] : []), ...(free.has(last) ? [[...indices, last]] : [])];
}
