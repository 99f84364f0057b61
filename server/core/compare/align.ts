import { changedSentences } from './changed.ts';
import { createIds } from './ids.ts';
import { commonOrder } from './sequence.ts';
import type { Worded } from './words.ts';

/**
 * Sentences of the old and of the new version that say the same or what became of it, by their indices, which follow on each
 * other. There are several where a sentence was split, or some were merged.
 */
export type Group = {
  readonly before: readonly number[];
  readonly now: readonly number[];
  readonly isSame: boolean;
  readonly isMoved: boolean;
};

/** Sentences that no other version has anything of stand in no group. */
export type Alignment = { readonly groups: readonly Group[]; readonly before: readonly number[]; readonly now: readonly number[] };

/** The sentences between two that both versions have in the same order: indices that follow on each other. */
export type Gap = { readonly before: readonly number[]; readonly now: readonly number[] };

/**
 * Aligns the sentences of two versions by what they say: first those of the same words that stand in the same order, then
 * those that are the same but for where they are cut, those of the same words elsewhere, and last those of which words
 * changed. Linear in the length of the texts, but for searches with limits of their own (`MOST_EDITS`, `MOST_PAIRS`).
 */
export function align(before: readonly Worded[], now: readonly Worded[]): Alignment {
  const ids = createIds();
  const idOf = ({ key }: Worded) => ids.of(key);
  const [old, young] = [before.map(idOf), now.map(idOf)];
  const order = commonOrder(old, young);
  const groups: Group[] = order.map(([from, to]) => ({ before: [from], now: [to], isSame: true, isMoved: false }));
  const free = { before: new Set(before.keys()), now: new Set(now.keys()) };
  take(groups, free);
  const gaps = gapsBetween(order, before.length, now.length);
  take(
    gaps.flatMap((gap) => cutElsewhere(gap, before, now)),
    free,
    groups,
  );
  take(sameElsewhere(old, young, free), free, groups);
  take(changedSentences(before, now, gaps, free, groups), free, groups);
  return { groups, before: [...free.before], now: [...free.now] };
}

type Free = { readonly before: Set<number>; readonly now: Set<number> };

function take(found: readonly Group[], free: Free, groups?: Group[]): void {
  for (const group of found) {
    groups?.push(group);
    for (const index of group.before) free.before.delete(index);
    for (const index of group.now) free.now.delete(index);
  }
}

function gapsBetween(order: readonly (readonly [number, number])[], oldEnd: number, newEnd: number): readonly Gap[] {
  let [from, to] = [0, 0];
  return [...order, [oldEnd, newEnd] as const].map(([nextFrom, nextTo]) => {
    const gap = { before: range(from, nextFrom), now: range(to, nextTo) };
    [from, to] = [nextFrom + 1, nextTo + 1];
    return gap;
  });
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

/** Where the words of a gap are the same and only cut into sentences in another way: groups as small as the cuts allow. */
function cutElsewhere(gap: Gap, before: readonly Worded[], now: readonly Worded[]): readonly Group[] {
  if (gap.before.length === 0 || gap.now.length === 0 || textOf(gap.before, before) !== textOf(gap.now, now)) return [];
  const groups: Group[] = [];
  let [own, other]: [number[], number[]] = [[], []];
  let lead = 0;
  let next = 0;
  for (const index of gap.before) {
    own.push(index);
    lead += before[index]!.words.length;
    while (lead > 0 && next < gap.now.length) {
      lead -= now[gap.now[next]!]!.words.length;
      other.push(gap.now[next++]!);
    }
    if (lead !== 0) continue;
    groups.push({ before: own, now: other, isSame: true, isMoved: false });
    [own, other] = [[], []];
  }
  return groups;
}

function textOf(indices: readonly number[], sentences: readonly Worded[]): string {
  return indices.map((index) => sentences[index]!.key).join(' ');
}

/** The first sentence of some words that is left in the old version is the first that is left in the new one, and so on. */
function sameElsewhere(old: readonly number[], young: readonly number[], free: Free): readonly Group[] {
  const waiting = new Map<number, number[]>();
  for (const index of [...free.before].reverse()) {
    const same = waiting.get(old[index]!);
    if (same) same.push(index);
    else waiting.set(old[index]!, [index]);
  }
  return [...free.now].flatMap((index) => {
    const from = waiting.get(young[index]!)?.pop();
    return from === undefined ? [] : [{ before: [from], now: [index], isSame: true, isMoved: true }];
  });
}
