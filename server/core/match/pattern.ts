import { inflect } from '../lexicon/inflect.ts';
import { spellings } from '../lexicon/spelling.ts';
import { type ClassName, isClassName, tokenClasses } from './classes.ts';
import { normalize } from './tokens.ts';

/**
 * The pattern language of lexicons. Words match their inflected forms and spellings; `=word` matches the
 * word as written, `word*` any word that begins so; `(a|b c)` is a choice, `x?` may be absent, `<3>` or
 * `<1-4>` is a gap of words, `!(x)` stands where x does not follow, `$name` is a vocabulary and `#Class`
 * a class of words. Hyphens and blanks are the same. Matching is polynomial whatever the pattern.
 */
export type Node = { readonly id: number } & Shape;

export type Shape =
  | { readonly kind: 'word'; readonly forms: ReadonlySet<string> }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'class'; readonly name: ClassName }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'choice'; readonly nodes: readonly Node[] }
  | { readonly kind: 'optional'; readonly node: Node }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: 'vocabulary'; readonly name: string }
  | { readonly kind: 'not'; readonly node: Node };

export const MAX_GAP = 12;
const MAX_DEPTH = 40;

export class PatternError extends Error {}

/** Numbers the nodes of one lexicon set; what is told the same way is the same node. */
export type NodeFactory = {
  /** The node under a key that says all that its shape holds. */
  readonly make: (key: string, shape: () => Shape) => Node;
};

export function nodeFactory(): NodeFactory {
  const known = new Map<string, Node>();
  return {
    make(key, shape) {
      const found = known.get(key) ?? { id: known.size, ...shape() };
      known.set(key, found);
      return found;
    },
  };
}

/** Parses one pattern. Throws `PatternError` with the repair in its message. */
export function parsePattern(text: string, factory: NodeFactory): Node {
  const pieces =
    text.normalize('NFC').match(/\$[a-z0-9]+(?:[-.][a-z0-9]+)*|#[A-Za-z]+|<\d+(?:-\d+)?>|[()|?!]|=?[\p{L}\p{M}\p{N}'’]+\*?|\S/gu) ?? [];
  let at = 0;
  let depth = 0;
  const node = choice();
  if (at < pieces.length) throw new PatternError(`has an unexpected "${pieces[at]}": check the brackets of "${text}".`);
  return node;

  function choice(): Node {
    const nodes = [sequence()];
    while (pieces[at] === '|') {
      at++;
      nodes.push(sequence());
    }
    if (nodes.length > 1 && nodes.some((node) => node.kind === 'optional'))
      throw new PatternError(`has "?" on a whole alternative, which would match nothing at all, in "${text}": put it behind the bracket.`);
    return makeChoice(nodes, factory);
  }

  function sequence(): Node {
    const nodes: Node[] = [];
    while (at < pieces.length && pieces[at] !== '|' && pieces[at] !== ')') {
      if (pieces[at] === '-' || pieces[at] === ',') at++;
      else nodes.push(element());
    }
    if (nodes.length === 0) throw new PatternError(`has an empty part: write a word in "${text}", or "?" after what may be absent.`);
    return nodes.length === 1 ? nodes[0]! : factory.make(`sequence ${idsOf(nodes)}`, () => ({ kind: 'sequence', nodes }));
  }

  function element(): Node {
    const node = pieces[at] === '!' ? negative() : atom();
    if (pieces[at] !== '?') return node;
    at++;
    return factory.make(`optional ${node.id}`, () => ({ kind: 'optional', node }));
  }

  function negative(): Node {
    at++;
    const node = atom();
    return factory.make(`not ${node.id}`, () => ({ kind: 'not', node }));
  }

  function atom(): Node {
    const piece = pieces[at++];
    if (piece === undefined) throw new PatternError(`ends too early: complete "${text}".`);
    if (piece === '(') return group();
    if (piece.startsWith('$')) return factory.make(piece, () => ({ kind: 'vocabulary', name: piece.slice(1) }));
    if (piece.startsWith('#')) return classNode(piece.slice(1));
    if (piece.startsWith('<') && piece.length > 1) return gap(piece);
    if (/^=?[\p{L}\p{N}]/u.test(piece)) return word(piece);
    throw new PatternError(`has an unexpected "${piece}" in "${text}": use words, ( | ) ? ! <n> $name and #Class only.`);
  }

  function group(): Node {
    if (++depth > MAX_DEPTH) throw new PatternError(`nests brackets deeper than ${MAX_DEPTH}: split the pattern.`);
    const node = choice();
    depth--;
    if (pieces[at++] !== ')') throw new PatternError(`lacks a closing bracket in "${text}".`);
    return node;
  }

  function classNode(name: string): Node {
    if (!isClassName(name)) throw new PatternError(`names the unknown class "#${name}": use one of ${tokenClasses.join(', ')}.`);
    return factory.make(`#${name}`, () => ({ kind: 'class', name }));
  }

  function gap(piece: string): Node {
    const [first, second] = piece.slice(1, -1).split('-').map(Number);
    const [min, max] = second === undefined ? [0, first!] : [first!, second];
    if (max > MAX_GAP || min > max)
      throw new PatternError(`has the gap ${piece} in "${text}": a gap runs from fewer to more words, ${MAX_GAP} at most.`);
    return factory.make(`gap ${min} ${max}`, () => ({ kind: 'gap', min, max }));
  }

  function word(piece: string): Node {
    const bare = normalize(piece.replace(/^=/, '').replace(/\*$/, ''));
    if (piece.endsWith('*')) return factory.make(`${bare}*`, () => ({ kind: 'prefix', prefix: bare }));
    if (piece.startsWith('=')) return factory.make(`=${bare}`, () => ({ kind: 'word', forms: new Set(spellings(bare)) }));
    return factory.make(`word ${bare}`, () => ({ kind: 'word', forms: new Set(inflect(bare)) }));
  }
}

/** A choice; one of single words is one set of words. */
export function makeChoice(nodes: readonly Node[], factory: NodeFactory): Node {
  if (nodes.length === 1) return nodes[0]!;
  const words = nodes.filter((node) => node.kind === 'word');
  if (words.length < nodes.length) return factory.make(`choice ${idsOf(nodes)}`, () => ({ kind: 'choice', nodes }));
  return factory.make(`words ${idsOf(nodes)}`, () => ({ kind: 'word', forms: new Set(words.flatMap((node) => [...node.forms])) }));
}

function idsOf(nodes: readonly Node[]): string {
  return nodes.map((node) => node.id).join(' ');
}
