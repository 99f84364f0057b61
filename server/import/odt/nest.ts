import type { ListRun } from './lists.ts';

/**
 * How lists stand in one another where the file does not say so: `1.3 Exploitation is of these kinds:` is often followed by a
 * list of its own. `open` holds how much deeper the items of a list are; `lead` is the level of an item that waits for others.
 */
export type Nest = { readonly open: Map<ListRun, number>; lead: number };

const DEEPEST = 20;

export function newNest(): Nest {
  return { open: new Map(), lead: 0 };
}

/** The level of an item, counted from the outermost list that is open. */
export function levelIn(nest: Nest, run: ListRun, level: number): number {
  const deeper = nest.open.get(run) ?? nest.lead;
  nest.open.set(run, deeper);
  return Math.min(DEEPEST, deeper + level);
}

/** Takes note of an item that was read, by its level and words. */
export function followItem(nest: Nest, level: number, words: string): void {
  nest.lead = /[:—–]["”’)]?\s*$/.test(words.slice(-10)) ? level : 0;
}

/** Takes note of a paragraph outside of lists: what follows is not nested in what came before. */
export function leaveLists(nest: Nest): void {
  nest.open.clear();
  nest.lead = 0;
}
