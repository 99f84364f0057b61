import { createIds } from './ids.ts';
import type { Worded } from './words.ts';

/** How often words and pairs of neighbouring words stand in a sentence, or in several that are read as one. */
export type Bag = { readonly words: ReadonlyMap<number, number>; readonly pairs: ReadonlyMap<number, number> };

/** Bags of the sentences of both versions, and how alike two of them are, from 0 to 1. */
export type Likeness = {
  readonly before: readonly Bag[];
  readonly now: readonly Bag[];
  readonly of: (one: Bag, other: Bag) => number;
};

/** What words say of likeness, beside what their order says. */
const OF_WORDS = 0.6;

/** Words that stand in many sentences say little of whether two of them are the same. */
export function likenessOf(before: readonly Worded[], now: readonly Worded[]): Likeness {
  const ids = createIds();
  const numbered = (side: readonly Worded[]) => side.map(({ words }) => words.map(({ word }) => ids.of(word)));
  const [own, other] = [numbered(before), numbered(now)];
  const bagsOf = (side: readonly (readonly number[])[]) => side.map((words) => bagOf(words, ids.count()));
  const [old, young] = [bagsOf(own), bagsOf(other)];
  const spread = new Array<number>(ids.count()).fill(0);
  for (const { words } of [...old, ...young]) for (const id of words.keys()) spread[id]!++;
  const weights = spread.map((count) => 1 / (1 + Math.log(Math.max(2, count))));
  const of = (one: Bag, other: Bag) =>
    OF_WORDS * shared(one.words, other.words, (id) => weights[id]!) + (1 - OF_WORDS) * shared(one.pairs, other.pairs, () => 1);
  return { before: old, now: young, of };
}

/** Sentences read as one. */
export function joined(bags: readonly Bag[]): Bag {
  return bags.length === 1 ? bags[0]! : { words: sum(bags.map(({ words }) => words)), pairs: sum(bags.map(({ pairs }) => pairs)) };
}

function bagOf(words: readonly number[], size: number): Bag {
  return { words: countsOf(words), pairs: countsOf(words.slice(1).map((id, index) => words[index]! * size + id)) };
}

function countsOf(ids: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function sum(all: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const one of all) for (const [id, count] of one) counts.set(id, (counts.get(id) ?? 0) + count);
  return counts;
}

/** Sørensen and Dice's coefficient of two weighed multisets; 0 where there is nothing in either. */
function shared(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>, weigh: (id: number) => number): number {
  let [both, all] = [0, 0];
  for (const [id, count] of one) {
    const weight = weigh(id);
    all += weight * count;
    both += weight * Math.min(count, other.get(id) ?? 0);
  }
  for (const [id, count] of other) all += weigh(id) * count;
  return all === 0 ? 0 : (2 * both) / all;
}
