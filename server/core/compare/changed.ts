import type { Gap, Group } from './align.ts';
import { extended } from './extended.ts';
import { type Bag, type Likeness, likenessOf } from './similarity.ts';
import type { Worded } from './words.ts';

/** From how much likeness on (0 to 1) two sentences are versions of one: alone between two that are the same, between them, elsewhere. */
const LEAST = { alone: 0.2, near: 0.38, elsewhere: 0.6 } as const;
/** A sentence of fewer words is looked for only where it stood. */
const FEWEST_WORDS = 6;
/** How many pairs of sentences are compared one by one: in one gap, and in all of them. */
const MOST_PAIRS = 900;
const MOST_PAIRS_IN_ALL = 200_000;
/** Pairs of words that stand in more sentences than this lead to none; of the sentences that they lead to the first are compared. */
const MOST_COMMON = 20;
const MOST_CANDIDATES = 6;

type Left = { readonly before: ReadonlySet<number>; readonly now: ReadonlySet<number> };
type Candidate = { readonly from: number; readonly to: number; readonly isNear: boolean; readonly score: number };

/**
 * Sentences of which words changed, matched by likeness; in small gaps each is compared with each, in large ones and across
 * them with those that share pairs of words that are seldom. The best match comes first, wherever it stands.
 */
export function changedSentences(
  before: readonly Worded[],
  now: readonly Worded[],
  gaps: readonly Gap[],
  left: Left,
  known: readonly Group[],
): readonly Group[] {
  if (left.before.size === 0 || left.now.size === 0) return [];
  const likeness = likenessOf(before, now);
  const open = gaps.map((gap) => ({
    before: gap.before.filter((index) => left.before.has(index)),
    now: gap.now.filter((index) => left.now.has(index)),
  }));
  const candidates = [...near(open, likeness), ...beside(known, left, likeness), ...elsewhere(before, now, open, likeness)];
  candidates.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  const free = { before: new Set(left.before), now: new Set(left.now) };
  const groups: Group[] = [];
  for (const { from, to, isNear } of candidates) {
    if (!free.before.delete(from)) continue;
    if (!free.now.delete(to)) free.before.add(from);
    else groups.push({ before: [from], now: [to], isSame: false, isMoved: !isNear });
  }
  return extended(groups, free, likeness).map((group) => ({ ...group, isSame: saysSame(group, before, now) }));
}

function saysSame(group: Group, before: readonly Worded[], now: readonly Worded[]): boolean {
  const words = (indices: readonly number[], sentences: readonly Worded[]) => indices.map((index) => sentences[index]!.key).join(' ');
  return words(group.before, before) === words(group.now, now);
}

function near(gaps: readonly Gap[], { before, now, of }: Likeness): readonly Candidate[] {
  let pairs = 0;
  const found: Candidate[] = [];
  for (const gap of gaps) {
    const count = gap.before.length * gap.now.length;
    if (count === 0 || count > MOST_PAIRS || pairs + count > MOST_PAIRS_IN_ALL) continue;
    pairs += count;
    const least = count === 1 ? LEAST.alone : LEAST.near;
    gap.before.forEach((from, row) => {
      gap.now.forEach((to, column) => {
        const likeness = of(before[from]!, now[to]!);
        if (likeness < least) return;
        const apart = Math.abs(row / gap.before.length - column / gap.now.length);
        found.push({ from, to, isNear: true, score: likeness + 0.1 * (1 - apart) });
      });
    });
  }
  return found;
}

/** What stands beside sentences that were moved was most often moved with them. */
function beside(known: readonly Group[], left: Left, { before, now, of }: Likeness): readonly Candidate[] {
  return known
    .filter(({ isMoved }) => isMoved)
    .flatMap((group) => [[group.before[0]! - 1, group.now[0]! - 1] as const, [group.before.at(-1)! + 1, group.now.at(-1)! + 1] as const])
    .filter(([from, to]) => left.before.has(from) && left.now.has(to))
    .flatMap(([from, to]) => {
      const likeness = of(before[from]!, now[to]!);
      return likeness < LEAST.near ? [] : [{ from, to, isNear: false, score: likeness + 0.05 }];
    });
}

function elsewhere(
  before: readonly Worded[],
  now: readonly Worded[],
  gaps: readonly Gap[],
  { before: old, now: young, of }: Likeness,
): readonly Candidate[] {
  const gapOf = new Map(gaps.flatMap((gap, index) => gap.now.map((to) => [to, index] as const)));
  const places = placesOf(
    [...gapOf.keys()].filter((to) => now[to]!.words.length >= FEWEST_WORDS),
    young,
  );
  return gaps.flatMap((gap, index) =>
    gap.before
      .filter((from) => before[from]!.words.length >= FEWEST_WORDS)
      .flatMap((from) =>
        leadsOf(old[from]!, places).flatMap((to): Candidate[] => {
          const isNear = gapOf.get(to) === index;
          const score = of(old[from]!, young[to]!);
          return score < (isNear ? LEAST.near : LEAST.elsewhere) ? [] : [{ from, to, isNear, score: score + (isNear ? 0.05 : 0) }];
        }),
      ),
  );
}

/** In which sentences pairs of words stand; pairs that stand in many are left out. */
function placesOf(indices: readonly number[], bags: readonly Bag[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const index of indices) {
    for (const pair of bags[index]!.pairs.keys()) {
      const own = places.get(pair);
      if (!own) places.set(pair, [index]);
      else if (own.length <= MOST_COMMON) own.push(index);
    }
  }
  for (const [pair, own] of places) if (own.length > MOST_COMMON) places.delete(pair);
  return places;
}

/** The sentences that share most pairs of words with one. */
function leadsOf({ pairs }: Bag, places: ReadonlyMap<number, readonly number[]>): readonly number[] {
  const counts = new Map<number, number>();
  for (const pair of pairs.keys()) for (const to of places.get(pair) ?? []) counts.set(to, (counts.get(to) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || a - b)
    .slice(0, MOST_CANDIDATES)
    .map(([to]) => to);
}
