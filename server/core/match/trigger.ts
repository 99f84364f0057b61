import { type Node, PatternError } from './pattern.ts';

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

/** Words that policy text uses so often that they screen little. */
const frequent = new Set(
  `trafficking not victim victims any child children support human person persons people potential other state states act law information
  services service government modern exploitation decision sexual forced criminal case cases form forms need needs national international
  public care general police authority authorities report use used work works worker workers provide provided appropriate women men
  woman man help assistance identified crime crimes first one time made make makes taken take takes given give gives do does did then there
  some most many about being how what we our you your i also further them against after before during following part right rights place court
  order number process end ends treat treated require required requires risk safe free access risks action actions victim's`.split(/\s+/),
);

/**
 * What must stand in a sentence for the node to match it, as sets of words that must all be met; empty when
 * it can match without any particular word. Answers are worked out once for each node and kept.
 */
export type NeedsOf = (node: Node) => Needs;

export function createNeedsOf(vocabulary: ReadonlyMap<string, Node>): NeedsOf {
  const known: Needs[] = [];
  return needsOf;

  function needsOf(node: Node): Needs {
    const found = known[node.id];
    if (found) return found;
    known[node.id] = [];
    const needs = compute(node);
    known[node.id] = needs;
    return needs;
  }

  function compute(node: Node): Needs {
    switch (node.kind) {
      case 'word':
        return [node.forms];
      case 'prefix':
        return [new Set([`${node.prefix}*`])];
      case 'sequence':
        return node.nodes.flatMap(needsOf);
      case 'choice':
        return either(node.nodes.map(needsOf));
      case 'vocabulary': {
        const meaning = vocabulary.get(node.name);
        return meaning ? needsOf(meaning) : [];
      }
      default:
        return [];
    }
  }
}

/**
 * The needs of a node as alternatives, one of which must be met whole: the branches of a choice, or of the
 * only choice in a sequence, stay apart up to a limit.
 */
export function alternativesOf(node: Node, needsOf: NeedsOf, vocabulary: ReadonlyMap<string, Node>): readonly Needs[] {
  const branches = branchesOf(node, vocabulary, 0);
  if (branches)
    return withinLimit(
      node,
      branches.flatMap((branch) => alternativesOf(branch, needsOf, vocabulary)),
    );
  if (node.kind !== 'sequence') return [needsOf(node)];
  const split = node.nodes.map((part) => (branchesOf(part, vocabulary, 0) ? alternativesOf(part, needsOf, vocabulary) : undefined));
  const widest = split.reduce<number>(
    (best, alternatives, at) => ((alternatives?.length ?? 0) > (split[best]?.length ?? 0) ? at : best),
    0,
  );
  if (!split[widest]) return [needsOf(node)];
  const rest = node.nodes.flatMap((part, at) => (at === widest ? [] : needsOf(part)));
  return split[widest]!.map((needs) => [...needs, ...rest]);

  function withinLimit(whole: Node, alternatives: readonly Needs[]): readonly Needs[] {
    return alternatives.length > MAX_ALTERNATIVES ? [needsOf(whole)] : alternatives;
  }
}

const MAX_ALTERNATIVES = 200;

function branchesOf(node: Node, vocabulary: ReadonlyMap<string, Node>, depth: number): readonly Node[] | undefined {
  if (node.kind === 'choice') return node.nodes;
  const meaning = node.kind === 'vocabulary' && depth < 5 ? vocabulary.get(node.name) : undefined;
  return meaning && branchesOf(meaning, vocabulary, depth + 1);
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

const COMMON = 1_000_000;
const FREQUENT = 500;
const SHORT = 20;
const costs = new WeakMap<Triggers, number>();

/** How often a set of words is likely to be met. */
export function cost(triggers: Triggers): number {
  const known = costs.get(triggers);
  if (known !== undefined) return known;
  let sum = 0;
  for (const word of triggers) sum += common.has(word) ? COMMON : frequent.has(word) ? FREQUENT : word.length < 4 ? SHORT : 1;
  costs.set(triggers, sum);
  return sum;
}

/** Throws a `PatternError` where one of the alternatives needs no word, so that every sentence would be a candidate. */
export function requireWords(alternatives: readonly Needs[]): void {
  if (alternatives.some((needs) => needs.length === 0))
    throw new PatternError('can match without any particular word: add a word that must stand there.');
}
