import type { Outcome } from './process.ts';
import { median, rounded, spreadOf } from './statistics.ts';
import type { Cost, Figures, Row } from './types.ts';

/** One of those who take turns. `most` is how many rounds it takes part in. */
export type Contestant = { readonly name: string; readonly run: () => Promise<Outcome>; readonly most?: number };

/** What each contestant cost, round by round, and why one dropped out. */
export type Turns = {
  readonly costs: ReadonlyMap<string, readonly Cost[]>;
  readonly failures: ReadonlyMap<string, string>;
};

export type Limits = {
  readonly pairs: number;
  /** Seconds after which no further round begins. */
  readonly budget: number;
};

/** Lets all run once in each round, in the same order; who fails has no further turn. */
export async function takeTurns(
  contestants: readonly Contestant[],
  { pairs, budget }: Limits,
  tell: (line: string) => void = console.error,
): Promise<Turns> {
  const costs = new Map<string, Cost[]>(contestants.map(({ name }) => [name, []]));
  const failures = new Map<string, string>();
  const start = performance.now();
  for (let round = 0; round < pairs && (round === 0 || performance.now() - start < budget * 1000); round++) {
    for (const { name, run, most = pairs } of contestants) {
      if (round >= most || failures.has(name)) continue;
      const outcome = await run();
      if ('failure' in outcome) failures.set(name, outcome.failure);
      else costs.get(name)!.push(outcome);
      tell(`  ${name}: ${saidOf(outcome)}`);
    }
  }
  return { costs, failures };
}

/** Compares two contestants round by round by what they cost in time (or in memory): the row has ours to theirs. */
export function rowOf(id: string, what: string, ours: string, theirs: string, { costs, failures }: Turns, by: keyof Cost = 'wall'): Row {
  const failed = [ours, theirs].filter((name) => failures.has(name)).map((name) => `${name}: ${failures.get(name)}`);
  const [mine, other] = [costs.get(ours)!, costs.get(theirs)!];
  const pairs = Math.min(mine.length, other.length);
  const note = failed.length > 0 ? failed.join('; ') : undefined;
  const row = { id, what, against: theirs, ours: figuresOf(mine), theirs: figuresOf(other), note };
  if (pairs === 0) return row;
  const ratios = (key: keyof Cost) => other.slice(0, pairs).map((cost, at) => mine[at]![key] / cost[key]);
  return { ...row, pairs, ratio: spreadOf(ratios(by)), ...(by === 'wall' && { cpu: median(ratios('cpu')) }) };
}

export function figuresOf(costs: readonly Cost[]): Figures | undefined {
  if (costs.length === 0) return undefined;
  const middle = (pick: (cost: Cost) => number) => rounded(spreadOf(costs.map(pick)).median);
  return { 'wall s': middle(({ wall }) => wall), 'CPU s': middle(({ cpu }) => cpu), 'peak MiB': Math.round(middle(({ rss }) => rss)) };
}

function saidOf(outcome: Outcome): string {
  return 'failure' in outcome ? outcome.failure : `${outcome.wall.toFixed(2)} s, CPU ${outcome.cpu.toFixed(2)} s`;
}
