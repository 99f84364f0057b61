import type { Span } from '../types.ts';
import type { CanBegin } from './first.ts';
import type { Node } from './pattern.ts';
import type { TokenRange } from './range.ts';
import type { Token } from './tokens.ts';

/** Matches nodes on the tokens of one sentence; each node is tried at each token at most once. */
export type Matcher = {
  readonly tokens: readonly Token[];
  /** Where matches of the node that begin at `at` can end: ascending, distinct. */
  readonly ends: (node: Node, at: number) => readonly number[];
  /** The longest match at each token where one begins, none inside another. */
  readonly all: (node: Node) => readonly TokenRange[];
  /** The same for any of several nodes. */
  readonly allOf: (nodes: readonly Node[]) => readonly TokenRange[];
  /** The shortest match at every token where one begins; they may overlap. */
  readonly shortest: (node: Node) => readonly TokenRange[];
  readonly some: (node: Node) => boolean;
};

const none: readonly number[] = [];

/** The shared vocabularies by name, and what is known of how nodes begin. */
export type Vocabulary = { readonly nodes: ReadonlyMap<string, Node>; readonly canBegin: CanBegin };

export function createMatcher(tokens: readonly Token[], { nodes: vocabulary, canBegin }: Vocabulary): Matcher {
  const memory = new Map<number, readonly number[]>();
  const size = tokens.length + 1;
  return { tokens, ends, all, allOf, shortest, some };

  function all(node: Node): readonly TokenRange[] {
    return allOf([node]);
  }

  function allOf(nodes: readonly Node[]): readonly TokenRange[] {
    const ranges: TokenRange[] = [];
    for (let at = 0; at < tokens.length; ) {
      const to = furthest(nodes, at);
      if (to > at) {
        ranges.push({ from: at, to });
        at = to;
      } else at++;
    }
    return ranges;
  }

  function shortest(node: Node): readonly TokenRange[] {
    return tokens.flatMap(({ word }, at) => {
      const to = canBegin(node, word) ? ends(node, at).find((end) => end > at) : undefined;
      return to === undefined ? [] : [{ from: at, to }];
    });
  }

  function furthest(nodes: readonly Node[], at: number): number {
    const { word } = tokens[at]!;
    let to = at;
    for (const node of nodes) {
      if (canBegin(node, word)) to = Math.max(to, ends(node, at).at(-1) ?? at);
    }
    return to;
  }

  function some(node: Node): boolean {
    for (let at = 0; at < tokens.length; at++) {
      if (canBegin(node, tokens[at]!.word) && ends(node, at).length > 0) return true;
    }
    return false;
  }

  function ends(node: Node, at: number): readonly number[] {
    switch (node.kind) {
      case 'word':
        return at < tokens.length && node.forms.has(tokens[at]!.word) ? [at + 1] : none;
      case 'prefix':
        return at < tokens.length && tokens[at]!.word.startsWith(node.prefix) ? [at + 1] : none;
      case 'class':
        return at < tokens.length && node.test(tokens[at]!) ? [at + 1] : none;
      case 'gap':
        return gapEnds(node.min, node.max, at);
      case 'not':
        return ends(node.node, at).length > 0 ? none : [at];
      default:
        return remembered(node, at);
    }
  }

  function remembered(node: Node, at: number): readonly number[] {
    if (at < tokens.length && node.kind !== 'optional' && !canBegin(node, tokens[at]!.word)) return none;
    const key = node.id * size + at;
    const known = memory.get(key);
    if (known) return known;
    memory.set(key, none);
    const found = compute(node, at);
    memory.set(key, found);
    return found;
  }

  function compute(node: Node, at: number): readonly number[] {
    switch (node.kind) {
      case 'optional':
        return merge([[at], ends(node.node, at)]);
      case 'choice': {
        const word = tokens[at]?.word;
        const likely = word === undefined ? none : (node.byFirst.get(word) ?? none);
        return merge([...(likely as readonly Node[]), ...node.others].map((option) => ends(option, at)));
      }
      case 'vocabulary': {
        const meaning = vocabulary.get(node.name);
        return meaning ? ends(meaning, at) : none;
      }
      case 'sequence':
        return sequenceEnds(node.nodes, at);
      default:
        return none;
    }
  }

  function sequenceEnds(nodes: readonly Node[], at: number): readonly number[] {
    let places: readonly number[] = [at];
    for (let index = 0; index < nodes.length && places.length > 0; index++) {
      places = merge(places.map((place) => step(nodes[index]!, place, place > at && blocked(place))));
    }
    return places;
  }

  function step(node: Node, place: number, stopped: boolean): readonly number[] {
    const found = ends(node, place);
    return stopped ? found.filter((end) => end === place) : found;
  }

  /** A phrase does not run across a semicolon, colon or dash. */
  function blocked(place: number): boolean {
    return place < tokens.length && tokens[place]!.pause === 2;
  }

  function gapEnds(min: number, max: number, at: number): readonly number[] {
    const places: number[] = [];
    for (let length = 0; length <= max && at + length <= tokens.length; length++) {
      if (length > 0 && stopsGap(tokens[at + length - 1]!)) break;
      if (length >= min) places.push(at + length);
    }
    return places;
  }
}

const negators = new Set(
  "not never no neither nor without cannot don't doesn't didn't isn't aren't wasn't weren't won't shouldn't can't".split(' '),
);

/** A gap runs neither across a strong pause nor across a negation, which would turn the phrase round. */
function stopsGap(token: Token): boolean {
  return token.pause === 2 || negators.has(token.word);
}

function merge(lists: readonly (readonly number[])[]): readonly number[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length === 0) return none;
  if (filled.length === 1) return filled[0]!;
  return [...new Set(filled.flat())].sort((a, b) => a - b);
}

/** From the first to the last token of a range, in the text that was tokenised. */
export function spanOfRange({ from, to }: TokenRange, { tokens }: Matcher): Span {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
