import type { Node } from '../core/match/pattern.ts';
import { realForms } from './forms.ts';

/** What a list of phrases cannot say, in words. */
export type Loss = 'gap' | 'class' | 'not' | 'empty';

export const lossWords: Readonly<Record<Loss, string>> = {
  gap: 'it has a gap of words, which a list of phrases cannot hold',
  class: 'it has a class of words such as #Number, which a list of phrases cannot hold',
  not: 'it must not be followed by certain words, which a list of phrases cannot say: its phrases match more',
  empty: 'it stands for no words',
};

export type Vocabulary = ReadonlyMap<string, Node>;

/** How many phrases a pattern stands for, as far as it can be written as phrases, and what of it cannot. */
export type Size = { readonly count: number; readonly losses: ReadonlySet<Loss> };

/** Patterns share nodes, so each is measured once. */
export function createSizes(vocabulary: Vocabulary): (node: Node) => Size {
  const known = new Map<Node, Size>();
  const sizeOf = (node: Node): Size => {
    const size = known.get(node) ?? measure(node);
    known.set(node, size);
    return size;
  };
  return sizeOf;

  function measure(node: Node): Size {
    switch (node.kind) {
      case 'word':
        return { count: realForms(node.forms).length, losses: new Set() };
      case 'prefix':
        return { count: 1, losses: new Set() };
      case 'gap':
      case 'class':
        return { count: 0, losses: new Set([node.kind]) };
      case 'not':
        return { count: 1, losses: new Set(['not']) };
      case 'optional':
        return { count: 1 + sizeOf(node.node).count, losses: sizeOf(node.node).losses };
      case 'vocabulary':
        return vocabulary.has(node.name) ? sizeOf(vocabulary.get(node.name)!) : { count: 0, losses: new Set(['empty']) };
      default: {
        const sizes = node.nodes.map(sizeOf);
        const count = sizes.reduce(
          (total, size) => (node.kind === 'choice' ? total + size.count : total * size.count),
          node.kind === 'choice' ? 0 : 1,
        );
        return { count, losses: new Set(sizes.flatMap(({ losses }) => [...losses])) };
      }
    }
  }
}

/** The phrases that a pattern stands for; what cannot be written as a phrase stands for none. Its size must be known to be small. */
export function phrasesOf(node: Node, vocabulary: Vocabulary): readonly string[] {
  switch (node.kind) {
    case 'word':
      return realForms(node.forms);
    case 'prefix':
      return [`${node.prefix}*`];
    case 'gap':
    case 'class':
      return [];
    case 'not':
      return [''];
    case 'optional':
      return ['', ...phrasesOf(node.node, vocabulary)];
    case 'vocabulary':
      return vocabulary.has(node.name) ? phrasesOf(vocabulary.get(node.name)!, vocabulary) : [];
    case 'choice':
      return node.nodes.flatMap((one) => phrasesOf(one, vocabulary));
    case 'sequence':
      return sequencesOf(node.nodes, vocabulary);
  }
}

function sequencesOf(nodes: readonly Node[], vocabulary: Vocabulary): readonly string[] {
  if (nodes.some(({ kind }) => kind === 'gap' || kind === 'class')) return [];
  return nodes
    .map((node) => phrasesOf(node, vocabulary))
    .reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => (start && end ? `${start} ${end}` : start || end))), ['']);
}

/** What a pattern chooses between at its top, each part to be written or left out by itself. */
export function alternativesOf(node: Node, vocabulary: Vocabulary): readonly Node[] {
  if (node.kind === 'choice') return node.nodes.flatMap((one) => alternativesOf(one, vocabulary));
  const named = node.kind === 'vocabulary' ? vocabulary.get(node.name) : undefined;
  return named ? alternativesOf(named, vocabulary) : [node];
}
