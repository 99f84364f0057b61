import type { Kind, Latency } from '../server/editing.ts';
import { median, quantile, rounded, spreadOf } from '../statistics.ts';
import type { Figures, Row } from '../types.ts';

/** How many changes a round has. */
export const CHANGES = 1000;

/** One round: what both servers took for the same changes to the same draft. */
export type Round = { readonly ours: readonly Latency[]; readonly theirs: readonly Latency[]; readonly isTold: boolean };

/** Both kinds of diagnostics of all changes, and of those that are no keys. */
export function rowsOf(id: string, what: string, rounds: readonly Round[]): Row[] {
  const changes = Math.min(...rounds.map(({ ours }) => ours.length));
  const silent = rounds.every(({ isTold }) => isTold)
    ? []
    : ['the server does not say when diagnostics are final: after 300 ms of silence'];
  const few = changes < CHANGES ? [`${changes} changes a round instead of ${CHANGES}`] : [];
  const note = [...silent, ...few].join('; ') || undefined;
  const timed = (name: string, pick: 'first' | 'final'): Row => ({
    id: `keystroke/${id}/${pick}`,
    what: `${name}, ${what}, ${changes} changes`,
    against: 'the trivial server’s only publish',
    pairs: rounds.length,
    ratio: spreadOf(rounds.map(({ ours, theirs }) => p99(ours, pick) / p99(theirs, 'first'))),
    ours: quantiles(rounds.map(({ ours }) => ours.map((one) => one[pick]))),
    theirs: quantiles(rounds.map(({ theirs }) => theirs.map((one) => one.first))),
    note,
  });
  return [timed('first publish', 'first'), timed('final diagnostics', 'final'), ...(['newline', 'paste', 'undo'] as const).flatMap(ofKind)];

  function ofKind(kind: Kind): Row[] {
    const of = (side: 'ours' | 'theirs', pick: 'first' | 'final') =>
      rounds.flatMap((round) => round[side].filter((one) => one.kind === kind).map((one) => one[pick]));
    if (of('ours', 'first').length === 0) return [];
    const [ours, final, theirs] = [median(of('ours', 'first')), median(of('ours', 'final')), median(of('theirs', 'first'))];
    const row = { id: `keystroke/${id}/${kind}`, what: `${names[kind]}, ${what}`, against: 'the trivial server’s only publish' };
    return [{ ...row, ours: { 'first ms': rounded(ours), 'final ms': rounded(final) }, theirs: { 'first ms': rounded(theirs) } }];
  }
}

const names = { newline: 'a new line', paste: 'a paste of 100 kB', undo: 'the undo of it', key: 'a key' } as const;

function p99(latencies: readonly Latency[], pick: 'first' | 'final'): number {
  return quantile(
    latencies.map((one) => one[pick]),
    0.99,
  );
}

/** Medians over rounds. */
function quantiles(rounds: readonly (readonly number[])[]): Figures {
  const at = (share: number) => rounded(median(rounds.map((values) => quantile(values, share))));
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'p99 ms': at(0.99) };
}
