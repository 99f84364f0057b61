import { diffArrays } from 'diff';

/** Words that stand in the place of others: half-open ranges of indices, of which one may be empty. `isSame` where they are the same. */
export type WordChange = {
  readonly before: { readonly from: number; readonly to: number };
  readonly now: { readonly from: number; readonly to: number };
  readonly isSame: boolean;
};

/** More insertions and deletions than this are told as other words from end to end. */
const MOST_EDITS = 600;

/** What became of words, in order, so that both lists are covered from end to end. */
export function wordChanges(before: readonly string[], now: readonly string[]): readonly WordChange[] {
  const found = diffArrays([...before], [...now], { maxEditLength: MOST_EDITS });
  const whole = [
    { added: false, removed: true, count: before.length },
    { added: true, removed: false, count: now.length },
  ];
  const changes: WordChange[] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of found ?? whole) {
    const isSame = !added && !removed;
    const last = changes.at(-1);
    const [nextFrom, nextTo] = [from + (added ? 0 : count), to + (removed ? 0 : count)];
    if (last && !isSame && !last.isSame)
      changes[changes.length - 1] = { before: { ...last.before, to: nextFrom }, now: { ...last.now, to: nextTo }, isSame };
    else changes.push({ before: { from, to: nextFrom }, now: { from: to, to: nextTo }, isSame });
    [from, to] = [nextFrom, nextTo];
  }
  return changes;
}
