import type { Node } from './pattern.ts';

/** Words one of which must stand in a sentence for a node to match there; a prefix is written `word*`. */
export type Triggers = ReadonlySet<string>;

/** All of these must be met. */
export type Needs = readonly Triggers[];

/** Words that stand in so many sentences that they screen nothing. */
const common = new Set(
  `the of and to in a an or for by on with as is are be that which who from this such not at any other under its their has have had was were
  been it they he she his her whom these those no if may shall must will should can where when all more than into through so up out only`.split(
    /\s+/,
  ),
);

/**
 * What must stand in a sentence for the node to match it, as sets of words that must all be met; empty when
 * it can match without any particular word. Remember the results of vocabularies: they are shared by all.
 */
export type NeedsOf = (node: Node) => Needs;

export function createNeedsOf(vocabulary: ReadonlyMap<string, Node>): NeedsOf {
  const known = new Map<string, Needs>();
  return needsOf;

  function needsOf(node: Node): Needs {
    switch (node.kind) {
      case 'word':
        return [node.forms];
      case 'prefix':
        return [new Set([`${node.prefix}*`])];
      case 'sequence':
        return node.nodes.flatMap(needsOf);
      case 'choice':
        return either(node.nodes.map(needsOf));
      case 'vocabulary':
        return vocabularyNeeds(node.name);
      default:
        return [];
    }
  }

  function vocabularyNeeds(name: string): Needs {
    const found = known.get(name);
    if (found) return found;
    known.set(name, []);
    const meaning = vocabulary.get(name);
    const needs = meaning ? needsOf(meaning) : [];
    known.set(name, needs);
    return needs;
  }
}

/** One of several needs must be met: a single set of the rarest words of each. */
export function either(alternatives: readonly Needs[]): Needs {
  const rarest = alternatives.map((needs) => strong(needs)[0]);
  if (rarest.some((triggers) => triggers === undefined)) return [];
  if (rarest.length === 1) return [rarest[0]!];
  return [new Set(rarest.flatMap((triggers) => [...triggers!]))];
}

/** The needs that screen something, the rarest first; where all words are common, the one of fewest words. */
export function strong(needs: Needs): Needs {
  const sorted = [...new Set(needs)].sort((a, b) => cost(a) - cost(b));
  const kept = sorted.filter((triggers) => cost(triggers) < COMMON);
  return kept.length > 0 ? kept : sorted.slice(0, 1);
}

const COMMON = 100_000;
const costs = new WeakMap<Triggers, number>();

function cost(triggers: Triggers): number {
  const known = costs.get(triggers);
  if (known !== undefined) return known;
  let sum = 0;
  for (const word of triggers) sum += common.has(word) ? COMMON : 1;
  costs.set(triggers, sum);
  return sum;
}
