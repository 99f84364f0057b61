import type { Prose } from '../types.ts';
import type { Definition, Use } from './types.ts';
import { type Word, wordsIn } from './words.ts';

/** Terms by their words: `definitions` are those of the term that ends here. */
type Branch = { readonly next: Map<string, Branch>; readonly definitions: Definition[] };

/** Where the terms of a draft stand, in order, the places that define them left out: in any number and case, the longest term first. */
export function usesOf(prose: Prose, definitions: readonly Definition[]): readonly Use[] {
  if (definitions.length === 0) return [];
  const root = branchesOf(definitions);
  const defined = new Set(definitions.map(({ span }) => span.start));
  return prose.blocks.flatMap(({ span, marker }, block) => {
    const words = wordsIn(prose.masked, { start: marker?.end ?? span.start, end: span.end });
    const uses: Use[] = [];
    for (let at = 0; at < words.length; at++) {
      const term = longestAt(root, words, at);
      if (!term) continue;
      const start = words[at]!.start;
      if (!defined.has(start)) uses.push({ span: { start, end: words[term.last]!.end }, block, definitions: term.definitions });
      at = term.last;
    }
    return uses;
  });
}

function branchesOf(definitions: readonly Definition[]): Branch {
  const root: Branch = { next: new Map(), definitions: [] };
  for (const definition of definitions) {
    let branch = root;
    for (const word of definition.words) {
      const next = branch.next.get(word) ?? { next: new Map(), definitions: [] };
      branch.next.set(word, next);
      branch = next;
    }
    branch.definitions.push(definition);
  }
  return root;
}

/** The longest term that begins at a word; `last` is the index of its last word. */
function longestAt(root: Branch, words: readonly Word[], at: number): { definitions: readonly Definition[]; last: number } | undefined {
  let found: { definitions: readonly Definition[]; last: number } | undefined;
  let branch: Branch | undefined = root;
  for (let last = at; last < words.length; last++) {
    branch = branch.next.get(words[last]!.key);
    if (!branch) break;
    if (branch.definitions.length > 0) found = { definitions: branch.definitions, last };
  }
  return found;
}
