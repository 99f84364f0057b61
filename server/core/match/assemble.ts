import { negators } from './classes.ts';
import { type Node, PatternError } from './pattern.ts';
import { BEGIN, FIRST, Kind, LAST, type Pattern, type Program } from './program.ts';
import { tableWords, type WordSet } from './table-words.ts';

export type Assembler = {
  /** The pattern of a node. Throws a `PatternError` where a vocabulary refers to itself. */
  readonly add: (node: Node) => Pattern;
  /** The number of a feature: words one of which must stand in a sentence; a beginning is written `word*`. */
  readonly featureOf: (words: ReadonlySet<string>) => number;
  readonly done: () => Program;
};

const none: ReadonlySet<never> = new Set<never>();
const UNKNOWN = -1;

/** Lays nodes out as a program. Nodes with the same parts become one. */
export function createAssembler(vocabulary: ReadonlyMap<string, Node>): Assembler {
  const leaves: WordSet[] = [];
  const leafBySet = new Map<ReadonlySet<string>, number>();
  const features = new Map<ReadonlySet<string>, number>();
  const unions = new Map<string, number>();
  const patterns = new Map<string, Pattern>();
  const byNode = new Map<Node, Pattern>();
  const open = new Set<string>();
  const nodes: number[] = [];
  const parts: number[] = [];
  const negated = leafOf(negators);
  return { add, featureOf, done };

  function add(node: Node): Pattern {
    const known = byNode.get(node);
    if (known !== undefined) return known;
    const made = make(node);
    byNode.set(node, made);
    return made;
  }

  function make(node: Node): Pattern {
    switch (node.kind) {
      case 'word':
        return leaf(leafOf(node.forms));
      case 'prefix':
        return leaf(leafOf(new Set([`${node.prefix}*`])));
      case 'class':
        return leaf(leaves.push({ words: none, prefixes: none, classes: new Set([node.name]) }) - 1);
      case 'gap':
        return put(Kind.gap, [], node.min, node.max);
      case 'optional':
        return put(Kind.optional, [], add(node.node), 0);
      case 'not':
        return put(Kind.not, [], add(node.node), 0);
      case 'sequence':
        return put(Kind.sequence, node.nodes.map(add));
      case 'choice':
        return choice(node.nodes.map(add));
      case 'vocabulary':
        return vocabularyNamed(node.name);
    }
  }

  function vocabularyNamed(name: string): Pattern {
    const meaning = vocabulary.get(name);
    if (!meaning) return leaf(leafOf(none));
    if (open.has(name))
      throw new PatternError(`refers to the vocabulary "$${name}", which leads back to itself: take it out of its own words.`);
    open.add(name);
    try {
      return add(meaning);
    } finally {
      open.delete(name);
    }
  }

  /** All leaves among the options become one, and options that begin with the same part one option. */
  function choice(options: readonly Pattern[]): Pattern {
    const flat = options.flatMap((option) => (nodes[option] === Kind.choice ? partsOf(option) : [option]));
    const distinct = [...new Set(flat)];
    const simple = distinct.filter((option) => nodes[option] === Kind.leaf).map((option) => nodes[option + FIRST]!);
    const others = factored(distinct.filter((option) => nodes[option] !== Kind.leaf));
    const all = simple.length > 0 ? [leaf(unionOf(simple)), ...others] : others;
    return all.length === 1 ? all[0]! : put(Kind.choice, all);
  }

  /** `a b | a c` as `a (b | c)`: what begins alike is tried once. */
  function factored(options: readonly Pattern[]): readonly Pattern[] {
    const byFirst = new Map<Pattern, Pattern[][]>();
    for (const option of options) {
      const [head, ...rest] = nodes[option] === Kind.sequence ? partsOf(option) : [option];
      byFirst.set(head!, [...(byFirst.get(head!) ?? []), rest]);
    }
    return [...byFirst].flatMap(([head, rests]) => {
      if (rests.length === 1) return [sequence([head, ...rests[0]!])];
      const longer = rests.filter((rest) => rest.length > 0);
      const joined = sequence([head, choice(longer.map(sequence))]);
      return longer.length < rests.length ? [head, joined] : [joined];
    });
  }

  function sequence(inside: readonly Pattern[]): Pattern {
    return inside.length === 1 ? inside[0]! : put(Kind.sequence, inside);
  }

  function partsOf(pattern: Pattern): Pattern[] {
    return parts.slice(nodes[pattern + FIRST], nodes[pattern + LAST]);
  }

  function leaf(number: number): Pattern {
    return put(Kind.leaf, [], number, 0);
  }

  function put(kind: number, inside: readonly Pattern[], one?: number, two?: number): Pattern {
    const key = `${kind} ${one ?? ''} ${two ?? ''} ${inside.join(' ')}`;
    const known = patterns.get(key);
    if (known !== undefined) return known;
    const from = parts.length;
    for (const node of inside) parts.push(node);
    const pattern = nodes.length;
    nodes.push(kind, one ?? from, two ?? parts.length, beginOf(kind, inside, one));
    patterns.set(key, pattern);
    return pattern;
  }

  function beginOf(kind: number, inside: readonly Pattern[], leafNumber?: number): number {
    if (kind === Kind.leaf) return leafNumber!;
    if (kind === Kind.choice) return beginOfAny(inside);
    return kind === Kind.sequence ? beginOfSequence(inside) : UNKNOWN;
  }

  /** Parts that may be absent let the next part begin the match. */
  function beginOfSequence(inside: readonly Pattern[]): number {
    const firsts: Pattern[] = [];
    for (const node of inside) {
      if (nodes[node] === Kind.not) continue;
      const mayBeAbsent = nodes[node] === Kind.optional;
      firsts.push(mayBeAbsent ? nodes[node + FIRST]! : node);
      if (!mayBeAbsent) return beginOfAny(firsts);
    }
    return UNKNOWN;
  }

  /** The leaf of all words of several. */
  function unionOf(numbers: readonly number[]): number {
    const distinct = [...new Set(numbers)].sort((a, b) => a - b);
    if (distinct.length === 1) return distinct[0]!;
    const key = distinct.join(' ');
    const held = distinct.map((number) => leaves[number]!);
    const number = unions.get(key) ?? leaves.push(joinSets(held)) - 1;
    unions.set(key, number);
    return number;
  }

  function beginOfAny(inside: readonly Pattern[]): number {
    const numbers = inside.map((node) => nodes[node + BEGIN]!);
    return numbers.includes(UNKNOWN) ? UNKNOWN : unionOf(numbers);
  }

  function leafOf(words: ReadonlySet<string>): number {
    const known = leafBySet.get(words) ?? leaves.push(wordSet(words)) - 1;
    leafBySet.set(words, known);
    return known;
  }

  function featureOf(words: ReadonlySet<string>): number {
    const known = features.get(words) ?? features.size;
    features.set(words, known);
    return known;
  }

  function done(): Program {
    return {
      nodes: Int32Array.from(nodes),
      parts: Int32Array.from(parts),
      negators: negated,
      ...tableWords(leaves, [...features.keys()].map(wordSet)),
    };
  }
}

function joinSets(sets: readonly WordSet[]): WordSet {
  return {
    words: new Set(sets.flatMap(({ words }) => [...words])),
    prefixes: new Set(sets.flatMap(({ prefixes }) => [...prefixes])),
    classes: new Set(sets.flatMap(({ classes }) => [...classes])),
  };
}

function wordSet(words: ReadonlySet<string>): WordSet {
  const prefixes = [...words].filter((word) => word.endsWith('*'));
  if (prefixes.length === 0) return { words, prefixes: none, classes: none };
  return {
    words: new Set([...words].filter((word) => !word.endsWith('*'))),
    prefixes: new Set(prefixes.map((prefix) => prefix.slice(0, -1))),
    classes: none,
  };
}
