import type { Prose } from '../types.ts';

/**
 * The indices of the blocks that pieces begin with, in order. What stands before such a block has no say in how sentences after it
 * are read, and the other way round: no list, lead-in, note or line of cells goes across.
 */
export function cutsOf({ masked, blocks }: Prose): readonly number[] {
  const cuts: number[] = [];
  const joined = joinsOf(blocks);
  let bracket = -1;
  for (const [index, { kind, flow }] of blocks.entries()) {
    const before = blocks[index - 1];
    if (!before) cuts.push(index);
    else if (kind === 'item' || flow !== undefined || joined[index]) continue;
    else if (kind !== 'paragraph') cuts.push(index);
    else if (before.kind !== 'item') {
      if (bracket < before.span.start) bracket = positionFrom(masked, before.span.start);
      if (before.kind !== 'paragraph' || bracket >= before.span.end) cuts.push(index);
    }
  }
  return cuts;
}

/** Items can stand inside a paragraph: `(a) … (b) …`. Where the next bracket stands that could begin one. */
function positionFrom(text: string, from: number): number {
  const at = text.indexOf('(', from);
  return at === -1 ? text.length : at;
}

/** For each block whether one before it goes on in it or after it. */
function joinsOf(blocks: Prose['blocks']): Uint8Array {
  const joined = new Uint8Array(blocks.length);
  let first = blocks.length;
  for (let index = blocks.length - 1; index >= 0; index--) {
    first = Math.min(first, blocks[index]!.continues ?? first);
    if (first < index) joined[index] = 1;
  }
  return joined;
}
