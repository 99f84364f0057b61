import type { Clause } from './clause.ts';

/**
 * Whether a draft speaks as acts and treaties do, where `may` permits, or as guidance and plans do, where it mostly tells
 * what can happen.
 */
export type Register = 'enacts' | 'guides';

/** A draft enacts where `shall` is at least as common as `should` and `will` together. */
export function registerOf(clauses: readonly Clause[], text: string): Register {
  let balance = 0;
  for (const { mentions } of clauses) {
    for (const { topic, span } of mentions) {
      if (!topic.startsWith('strength.')) continue;
      const words = text.slice(span.start, span.end).toLowerCase();
      if (words.startsWith('shall')) balance++;
      else if (words === 'should' || words === 'will') balance--;
    }
  }
  return balance >= 0 ? 'enacts' : 'guides';
}
