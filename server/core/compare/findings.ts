import { lazily } from '../lazily.ts';
import { countWhile } from '../search.ts';
import type { Finding } from '../types.ts';
import type { Alignment, Group } from './align.ts';
import type { FindingChange, Passages } from './types.ts';
import { type Side, spanOver } from './version.ts';
import { wordChanges } from './word-changes.ts';
import type { Word } from './words.ts';

/** A finding in the words of its group: a half-open range of indices into them, empty where it stands in a lead-in. */
type Placed = { readonly finding: Finding; readonly from: number; readonly to: number; readonly words: string };
type Pair = readonly [Placed, Placed];

/** Where findings meet is looked at one by one up to this many pairs of them in a group. */
const MOST_PAIRS = 10_000;

/** What became of each finding of either version: each stands in one change. Findings of measures are matched by code. */
export function findingChanges(before: Side, now: Side, { groups, before: gone, now: fresh }: Alignment): readonly FindingChange[] {
  const [old, young] = [findingsBySentence(before), findingsBySentence(now)];
  const of = (indices: readonly number[], findings: ReadonlyMap<number, readonly Finding[]>) =>
    indices.flatMap((index) => findings.get(index) ?? []);
  return [
    ...groups.flatMap((group) => {
      const [own, other] = [of(group.before, old), of(group.now, young)];
      return own.length + other.length === 0 ? [] : changesIn(group, own, other, before, now);
    }),
    ...gone.flatMap((index) =>
      of([index], old).map((finding) => ({ kind: 'removed' as const, before: finding, passages: { before: spanOver([index], before) } })),
    ),
    ...fresh.flatMap((index) =>
      of([index], young).map((finding) => ({ kind: 'added' as const, now: finding, passages: { now: spanOver([index], now) } })),
    ),
    ...scopeChanges(before.version.analysis.findings.filter(isOfScope), now.version.analysis.findings.filter(isOfScope)),
  ];
}

/** A finding of a measure is about the whole draft or a section of it, and stands at a title. */
function isOfScope({ code }: Finding): boolean {
  return code.startsWith('scope/');
}

function findingsBySentence({ version, sentenceAt }: Side): ReadonlyMap<number, readonly Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const finding of version.analysis.findings.filter((one) => !isOfScope(one))) {
    const index = sentenceAt(finding.sentence.start) ?? 0;
    const own = found.get(index);
    if (own) own.push(finding);
    else found.set(index, [finding]);
  }
  return found;
}

function changesIn(group: Group, own: readonly Finding[], other: readonly Finding[], before: Side, now: Side): readonly FindingChange[] {
  const [words, newWords] = [wordsIn(group.before, before), wordsIn(group.now, now)];
  const old = own.map((finding) => placed(finding, words));
  const young = other.map((finding) => placed(finding, newWords));
  const meets = meetingOf(words, newWords);
  const passages: Passages = {
    before: spanOver(group.before, before),
    now: spanOver(group.now, now),
    ...(group.isMoved && { isMoved: true }),
    ...(group.isSame && { isSame: true }),
  };
  const pairs: Pair[] = [];
  const free = { old: new Set(old), young: new Set(young) };
  pairByKey(({ finding, from, words: text }) => `${finding.code} ${group.isSame ? from : ''} ${text}`, free, pairs);
  pairByKey(({ finding, words: text }) => `${finding.code} ${text}`, free, pairs);
  pairWhere((one, two) => one.finding.code === two.finding.code && meets(one, two), free, pairs);
  pairByKey(({ finding }) => finding.code, free, pairs);
  const reworded = pairs.length;
  pairWhere(meets, free, pairs);
  return [
    ...pairs.map(([one, two], index) => ({
      kind: index >= reworded ? ('recoded' as const) : group.isSame && one.words === two.words ? ('kept' as const) : ('reworded' as const),
      before: one.finding,
      now: two.finding,
      passages,
    })),
    ...[...free.old].map(({ finding }) => ({ kind: 'removed' as const, before: finding, passages })),
    ...[...free.young].map(({ finding }) => ({ kind: 'added' as const, now: finding, passages })),
  ];
}

function wordsIn(indices: readonly number[], { sentences }: Side): readonly Word[] {
  return indices.flatMap((index) => sentences[index]!.words);
}

function placed(finding: Finding, words: readonly Word[]): Placed {
  const { start, end } = finding.span;
  const from = countWhile(words, (word) => word.end <= start);
  const to = Math.max(
    from,
    countWhile(words, (word) => word.start < end),
  );
  const own = words.slice(from, to).map(({ word }) => word);
  return { finding, from, to, words: own.length > 0 ? own.join(' ') : finding.text.toLowerCase().replace(/\s+/g, ' ') };
}

type Free = { readonly old: Set<Placed>; readonly young: Set<Placed> };

/** Findings of one key, in order. */
function pairByKey(keyOf: (placed: Placed) => string, { old, young }: Free, pairs: Pair[]): void {
  if (old.size === 0 || young.size === 0) return;
  const waiting = queuesOf([...young], keyOf);
  for (const one of [...old]) {
    const two = waiting.get(keyOf(one))?.pop();
    if (two) pair(one, two, { old, young }, pairs);
  }
}

/** Items by a key, in each queue the last first, so that they can be taken from the end. */
function queuesOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const queues = new Map<string, Item[]>();
  for (const item of items) {
    const queue = queues.get(keyOf(item));
    if (queue) queue.push(item);
    else queues.set(keyOf(item), [item]);
  }
  for (const queue of queues.values()) queue.reverse();
  return queues;
}

function pairWhere(fits: (one: Placed, two: Placed) => boolean, { old, young }: Free, pairs: Pair[]): void {
  if (old.size * young.size > MOST_PAIRS) return;
  for (const one of [...old]) {
    const two = [...young].find((other) => fits(one, other));
    if (two) pair(one, two, { old, young }, pairs);
  }
}

function pair(one: Placed, two: Placed, { old, young }: Free, pairs: Pair[]): void {
  old.delete(one);
  young.delete(two);
  pairs.push([one, two]);
}

/** Whether a finding of the old version stands where one of the new version does, be it in other words. */
function meetingOf(words: readonly Word[], newWords: readonly Word[]): (one: Placed, two: Placed) => boolean {
  const changes = lazily(() =>
    wordChanges(
      words.map(({ word }) => word),
      newWords.map(({ word }) => word),
    ),
  );
  return (one, two) =>
    changes().some(({ before, now, isSame }) => {
      const own = { from: Math.max(before.from, one.from), to: Math.min(before.to, one.to) };
      const other = { from: Math.max(now.from, two.from), to: Math.min(now.to, two.to) };
      if (own.from >= own.to || other.from >= other.to) return false;
      const apart = before.from - now.from;
      return !isSame || (own.from - apart < other.to && other.from < own.to - apart);
    });
}

function scopeChanges(before: readonly Finding[], now: readonly Finding[]): readonly FindingChange[] {
  const waiting = queuesOf(now, ({ code }) => code);
  const changes = before.map((finding): FindingChange => {
    const same = waiting.get(finding.code)?.pop();
    return same
      ? { kind: 'kept', before: finding, now: same, passages: { before: finding.sentence, now: same.sentence } }
      : { kind: 'removed', before: finding, passages: { before: finding.sentence } };
  });
  return [
    ...changes,
    ...[...waiting.values()]
      .flatMap((queue) => queue.reverse())
      .map((finding): FindingChange => ({ kind: 'added', now: finding, passages: { now: finding.sentence } })),
  ];
}
