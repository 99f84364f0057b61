import type { Block, Prose } from '../types.ts';
import type { Definition } from './types.ts';

const isOpen = /(?:[:—–-]|\b(?:means?|includes?|persons?|who|that|which|is|has|by|of|either|following|the|an?))\s*$/i;

/** The indices of the blocks that define terms: where a definition goes on in items, these too. */
export function definingBlocks({ masked, blocks }: Prose, definitions: readonly Definition[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const block of new Set(definitions.map((definition) => definition.block))) {
    found.add(block);
    const own = blocks[block]!;
    if (!isOpen.test(masked.slice(Math.max(own.span.start, own.span.end - 40), own.span.end))) continue;
    for (let at = block + 1; at < blocks.length && goesOn(own, blocks[at]!); at++) found.add(at);
  }
  return found;
}

function goesOn(definition: Block, { kind, level }: Block): boolean {
  return kind === 'item' && (definition.kind !== 'item' || level > definition.level);
}
