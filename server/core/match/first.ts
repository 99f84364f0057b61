import type { Node } from './pattern.ts';

/** How a match of a node can begin: with one of these words or beginnings of words. */
type First = { readonly words: ReadonlySet<string>; readonly prefixes: readonly string[] };

/** Whether a match of the node may begin with the word; true when that cannot be told without matching. */
export type CanBegin = (node: Node, word: string) => boolean;

const ANY = 'any';

/** Answers are worked out once for each node and kept. */
export function createCanBegin(vocabulary: ReadonlyMap<string, Node>): CanBegin {
  const known: (First | typeof ANY)[] = [];
  return (node, word) => {
    const first = known[node.id] ?? firstOf(node);
    return (
      first === ANY || first.words.has(word) || (first.prefixes.length > 0 && first.prefixes.some((prefix) => word.startsWith(prefix)))
    );
  };

  function firstOf(node: Node): First | typeof ANY {
    const found = known[node.id];
    if (found) return found;
    known[node.id] = ANY;
    const first = compute(node);
    known[node.id] = first;
    return first;
  }

  function compute(node: Node): First | typeof ANY {
    switch (node.kind) {
      case 'word':
        return { words: node.forms, prefixes: [] };
      case 'prefix':
        return { words: new Set(), prefixes: [node.prefix] };
      case 'choice':
        return union(node.nodes.map(firstOf));
      case 'vocabulary': {
        const meaning = vocabulary.get(node.name);
        return meaning ? firstOf(meaning) : ANY;
      }
      case 'sequence':
        return firstOfSequence(node.nodes);
      default:
        return ANY;
    }
  }

  /** Parts that may be absent let the next part begin the match. */
  function firstOfSequence(nodes: readonly Node[]): First | typeof ANY {
    const firsts: (First | typeof ANY)[] = [];
    for (const node of nodes) {
      if (node.kind === 'not') continue;
      firsts.push(firstOf(node.kind === 'optional' ? node.node : node));
      if (node.kind !== 'optional') return union(firsts);
    }
    return ANY;
  }
}

function union(firsts: readonly (First | typeof ANY)[]): First | typeof ANY {
  if (firsts.length === 1) return firsts[0]!;
  if (firsts.includes(ANY)) return ANY;
  const parts = firsts as readonly First[];
  return { words: new Set(parts.flatMap((part) => [...part.words])), prefixes: [...new Set(parts.flatMap((part) => part.prefixes))] };
}
