import type { Node } from './pattern.ts';

/** How a match of a node can begin: with one of these words or beginnings of words. */
type First = { readonly words: ReadonlySet<string>; readonly prefixes: readonly string[] };

const ANY = 'any';
const known = new WeakMap<Node, First | typeof ANY>();

/** Whether a match of the node may begin with the word; true when that cannot be told without matching. */
export function canBegin(node: Node, word: string, vocabulary: ReadonlyMap<string, Node>): boolean {
  const first = firstOf(node, vocabulary);
  return first === ANY || first.words.has(word) || first.prefixes.some((prefix) => word.startsWith(prefix));
}

function firstOf(node: Node, vocabulary: ReadonlyMap<string, Node>): First | typeof ANY {
  const found = known.get(node);
  if (found) return found;
  known.set(node, ANY);
  const first = compute(node, vocabulary);
  known.set(node, first);
  return first;
}

function compute(node: Node, vocabulary: ReadonlyMap<string, Node>): First | typeof ANY {
  switch (node.kind) {
    case 'word':
      return { words: node.forms, prefixes: [] };
    case 'prefix':
      return { words: new Set(), prefixes: [node.prefix] };
    case 'choice':
      return union(node.nodes.map((part) => firstOf(part, vocabulary)));
    case 'vocabulary': {
      const meaning = vocabulary.get(node.name);
      return meaning ? firstOf(meaning, vocabulary) : ANY;
    }
    case 'sequence':
      return firstOfSequence(node.nodes, vocabulary);
    default:
      return ANY;
  }
}

/** Parts that may be absent let the next part begin the match. */
function firstOfSequence(nodes: readonly Node[], vocabulary: ReadonlyMap<string, Node>): First | typeof ANY {
  const firsts: (First | typeof ANY)[] = [];
  for (const node of nodes) {
    if (node.kind === 'not') continue;
    firsts.push(firstOf(node.kind === 'optional' ? node.node : node, vocabulary));
    if (node.kind !== 'optional') return union(firsts);
  }
  return ANY;
}

function union(firsts: readonly (First | typeof ANY)[]): First | typeof ANY {
  if (firsts.length === 1) return firsts[0]!;
  if (firsts.includes(ANY)) return ANY;
  const parts = firsts as readonly First[];
  return { words: new Set(parts.flatMap((part) => [...part.words])), prefixes: [...new Set(parts.flatMap((part) => part.prefixes))] };
}
