import { selects } from '../lexicon/selects.ts';
import { countWhile } from '../search.ts';
import type { Finding, Prose } from '../types.ts';
import type { Suppression } from './reach.ts';

/** Suppressions of one code in the order of their comments; those before `next` have ended. */
type Queue = { readonly all: readonly Suppression[]; next: number };

/**
 * Finds the first suppression that covers a finding. Findings are asked about in order, so that what has ended is passed
 * once: a finding costs no more among many comments than among few.
 */
export function coversIn(suppressions: readonly Suppression[], { blocks }: Prose): (finding: Finding) => Suppression | undefined {
  if (suppressions.length === 0) return () => undefined;
  const ranks = new Map(suppressions.map((suppression, rank) => [suppression, rank]));
  const wide = queues(suppressions.filter(({ block }) => block === undefined));
  const byBlock = new Map<number, Suppression[]>();
  for (const suppression of suppressions) {
    const { block } = suppression;
    if (block === undefined) continue;
    const others = byBlock.get(block);
    if (others) others.push(suppression);
    else byBlock.set(block, [suppression]);
  }
  let here = { block: -1, queueOf: queues([]) };
  return (finding) => {
    const block = countWhile(blocks, ({ span }) => span.end <= finding.span.start);
    if (here.block !== block) here = { block, queueOf: queues(byBlock.get(block) ?? []) };
    const found = [firstOf(here.queueOf(finding.code), finding), firstOf(wide(finding.code), finding)];
    const [one, other] = found;
    if (!one || !other) return one ?? other;
    return ranks.get(one)! < ranks.get(other)! ? one : other;
  };
}

/** The suppressions that select a code, put together when it is first asked for. */
function queues(suppressions: readonly Suppression[]): (code: string) => Queue {
  const known = new Map<string, Queue>();
  return (code) => {
    const queue = known.get(code) ?? { all: suppressions.filter(({ codes }) => codes.some((named) => selects(named, code))), next: 0 };
    known.set(code, queue);
    return queue;
  };
}

function firstOf(queue: Queue, { span }: Finding): Suppression | undefined {
  while (queue.next < queue.all.length && queue.all[queue.next]!.reach.end <= span.start) queue.next++;
  for (let at = queue.next; at < queue.all.length; at++) {
    const { reach } = queue.all[at]!;
    if (span.start >= reach.start && span.end <= reach.end) return queue.all[at];
  }
  return undefined;
}
