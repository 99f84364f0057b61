import { lazily } from '../lazily.ts';
import { piecesOf, shifted } from '../pieces/pieces.ts';
import type { Piece } from '../pieces/types.ts';
import type { Prose, Span } from '../types.ts';
import type { Definition, Use } from './types.ts';
import { type Word, wordsIn } from './words.ts';

/** Terms by their words: `name` is that of the term that ends here. */
type Branch = { readonly next: Map<string, Branch>; name?: string };

/** Where the terms of a draft stand, in order, the places that define them left out: in any number and case, the longest term first. */
export function usesOf(prose: Prose, definitions: readonly Definition[]): readonly Use[] {
  if (definitions.length === 0) return [];
  const byTerm = new Map<string, Definition[]>();
  for (const definition of definitions) byTerm.set(termOf(definition), [...(byTerm.get(termOf(definition)) ?? []), definition]);
  const terms = [...byTerm.keys()].sort();
  const root = lazily(() => branchesOf(terms));
  const key = terms.join('\n');
  const defined = new Set(definitions.map(({ span }) => span.start));
  return piecesOf(prose).flatMap(({ piece, start, block }) =>
    foundIn(piece, key, root).flatMap((use): Use[] =>
      defined.has(start + use.span.start)
        ? []
        : [{ span: shifted(use.span, start), block: block + use.block, definitions: byTerm.get(use.term)! }],
    ),
  );
}

type Found = { readonly span: Span; readonly block: number; readonly term: string };

/** Where terms stand in the pieces, for the terms that were looked for last. */
const lately = new WeakMap<Piece, { readonly key: string; readonly found: readonly Found[] }>();

function foundIn(piece: Piece, key: string, root: () => Branch): readonly Found[] {
  const known = lately.get(piece);
  if (known?.key === key) return known.found;
  const found = lookedFor(piece, root());
  lately.set(piece, { key, found });
  return found;
}

function lookedFor({ masked, blocks }: Piece, root: Branch): readonly Found[] {
  return blocks.flatMap(({ span, marker }, block) => {
    const words = wordsIn(masked, { start: marker?.end ?? span.start, end: span.end });
    const found: Found[] = [];
    for (let at = 0; at < words.length; at++) {
      const term = longestAt(root, words, at);
      if (!term) continue;
      found.push({ span: { start: words[at]!.start, end: words[term.last]!.end }, block, term: term.name });
      at = term.last;
    }
    return found;
  });
}

function termOf({ words }: Definition): string {
  return words.join(' ');
}

function branchesOf(terms: readonly string[]): Branch {
  const root: Branch = { next: new Map() };
  for (const term of terms) {
    let branch = root;
    for (const word of term.split(' ')) {
      const next = branch.next.get(word) ?? { next: new Map() };
      branch.next.set(word, next);
      branch = next;
    }
    branch.name = term;
  }
  return root;
}

/** The longest term that begins at a word; `last` is the index of its last word. */
function longestAt(root: Branch, words: readonly Word[], at: number): { name: string; last: number } | undefined {
  let found: { name: string; last: number } | undefined;
  let branch: Branch | undefined = root;
  for (let last = at; last < words.length; last++) {
    branch = branch.next.get(words[last]!.key);
    if (!branch) break;
    if (branch.name !== undefined) found = { name: branch.name, last };
  }
  return found;
}
