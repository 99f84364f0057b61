import assert from 'node:assert/strict';
import { outlineOf } from '../../server/core/outline/outline.ts';
import { segment } from '../../server/core/segment/segment.ts';
import type { Prose } from '../../server/core/types.ts';

/** Blocks are in order, not empty, and do not overlap; markers stand inside them, at their beginning. */
export function assertBlocksInOrder({ masked, blocks }: Prose): void {
  let floor = 0;
  for (const { span, marker } of blocks) {
    assert.ok(span.start >= floor && span.end > span.start && span.end <= masked.length);
    assert.ok(!marker || (marker.start === span.start && marker.end <= span.end));
    floor = span.end;
  }
}

/** No letter of the prose stands outside the blocks. */
export function assertNothingOutside({ masked, blocks }: Prose): void {
  const outside = masked.split('');
  for (const { span } of blocks) outside.fill(' ', span.start, span.end);
  assert.ok(!/\p{L}{3}/u.test(outside.join('')), outside.join('').trim());
}

/** Sentences are in order, each inside its block, and the outline stays within the text. */
export function assertSentencesInBlocks(prose: Prose): void {
  let floor = 0;
  for (const { span, block, lead } of segment(prose)) {
    const { span: outer, marker } = prose.blocks[block]!;
    assert.ok(span.start >= floor && span.start >= (marker?.end ?? outer.start) && span.end <= outer.end);
    for (const before of lead) assert.ok(before.end <= span.start);
    floor = span.end;
  }
  for (const { start } of outlineOf(prose).places) assert.ok(start >= 0 && start <= prose.masked.length);
}
