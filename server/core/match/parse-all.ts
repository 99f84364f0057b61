import { makeChoice, type Node, type NodeFactory, PatternError, parsePattern } from './pattern.ts';

/** Parses patterns into the choice between them. Throws a `PatternError` where one is faulty or names an unknown vocabulary. */
export function parseAll(patterns: readonly string[], factory: NodeFactory, vocabulary: { has(name: string): boolean }): Node {
  for (const name of patterns.flatMap((pattern) => pattern.match(/(?<=\$)[a-z0-9]+(?:[-.][a-z0-9]+)*/g) ?? [])) {
    if (!vocabulary.has(name))
      throw new PatternError(`names the unknown vocabulary "$${name}": add it to a vocabulary file, or correct the name.`);
  }
  return makeChoice(
    patterns.map((pattern) => parsePattern(pattern, factory)),
    factory,
  );
}
