import type { Node } from './pattern.ts';

/** Words one of which must stand in a sentence for a node to match there; a prefix is written `word*`. */
export type Triggers = ReadonlySet<string>;

/** Words of policy text that stand in so many sentences that they screen little. */
const common = new Set(
  `the of and to in a an or for by on with as is are be that which who from this such not at any other under its their has have had was were
  been it they he she his her who whom these those no if may shall must will should can where when all more than into through against between
  person persons people victim victims trafficking human state states services support government law information including use work
  women children exploitation police authorities national international provide identified report country countries part made make
  need take act section article out up so only one two must`.split(/\s+/),
);

const COMMON = 1000;

/** The rarest of the words that the node cannot match without, or undefined when it can match without any. */
export function triggersOf(node: Node, vocabulary: ReadonlyMap<string, Node>, seen: ReadonlySet<string> = new Set()): Triggers | undefined {
  switch (node.kind) {
    case 'word':
      return node.forms;
    case 'prefix':
      return new Set([`${node.prefix}*`]);
    case 'sequence':
      return rarest(node.nodes.map((part) => triggersOf(part, vocabulary, seen)));
    case 'choice':
      return union(node.nodes.map((part) => triggersOf(part, vocabulary, seen)));
    case 'vocabulary': {
      const meaning = vocabulary.get(node.name);
      return meaning && !seen.has(node.name) ? triggersOf(meaning, vocabulary, new Set([...seen, node.name])) : undefined;
    }
    default:
      return undefined;
  }
}

export function rarest(candidates: readonly (Triggers | undefined)[]): Triggers | undefined {
  let best: Triggers | undefined;
  for (const candidate of candidates) if (candidate && (!best || costOf(candidate) < costOf(best))) best = candidate;
  return best;
}

export function union(candidates: readonly (Triggers | undefined)[]): Triggers | undefined {
  if (candidates.some((candidate) => candidate === undefined)) return undefined;
  return new Set(candidates.flatMap((candidate) => [...candidate!]));
}

function costOf(triggers: Triggers): number {
  let cost = 0;
  for (const word of triggers) cost += common.has(word) ? COMMON : 1;
  return cost;
}
