import assert from 'node:assert/strict';
import { foldsOf } from '../../server/core/outline/folds.ts';
import { outlineOf } from '../../server/core/outline/outline.ts';
import { read } from '../../server/core/read/read.ts';
import { segment } from '../../server/core/segment/segment.ts';
import { definitionsOf } from '../../server/core/terms/definitions.ts';
import { usesOf } from '../../server/core/terms/uses.ts';
import type { Problem, Prose, Source, Span } from '../../server/core/types.ts';

function assertWithin({ start, end }: Span, length: number, what: string): void {
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length,
    `${what} ${start}-${end} of ${length}`,
  );
}

/** Problems say where they are: a name, and a span in the text if any. */
export function assertPlaced(problems: readonly Problem[], length: number): void {
  for (const { where, message, span } of problems) {
    assert.ok(where.length > 0 && message.length > 0, 'a problem has a place and says what it is');
    if (span) assertWithin(span, length, 'problem');
  }
}

/** What holds for the prose of any source. */
export function assertProse({ source, masked, even = source.text, blocks, notes, directives, problems }: Prose): void {
  const { length } = source.text;
  assert.equal(masked.length, length, 'masked text is as long as the source');
  assert.equal(even.length, length, 'even text is as long as the source');
  assert.equal(masked.replace(/[^\r\n]/g, '').length <= even.replace(/[^\r\n]/g, '').length, true, 'no line ends are added');
  let floor = 0;
  for (const [index, { span, marker, continues, level }] of blocks.entries()) {
    assertWithin(span, length, 'block');
    assert.ok(span.start >= floor && span.end > span.start, 'blocks are in order, apart and not empty');
    assert.ok(!marker || (marker.start === span.start && marker.end <= span.end), 'a marker begins its block');
    assert.ok(continues === undefined || continues < index, 'a block goes on with one before it');
    assert.ok(Number.isInteger(level) && level >= 0, 'a level is a number');
    floor = span.end;
  }
  for (const span of notes) assertWithin(span, length, 'note');
  for (const { span } of directives) assertWithin(span, length, 'comment');
  assertPlaced(problems, length);
}

/** What holds for the sentences of any prose. */
export function assertSentences(prose: Prose): void {
  let floor = 0;
  for (const { span, lead, block } of segment(prose)) {
    const around = prose.blocks[block]!.span;
    assert.ok(
      span.start >= floor && span.end > span.start && span.start >= around.start && span.end <= around.end,
      'sentences are in order, in their blocks',
    );
    for (const part of lead) assert.ok(part.start >= 0 && part.end <= span.start, 'lead-ins stand before');
    assert.ok(lead.length <= 100, 'lead-ins are few');
    floor = span.end;
  }
}

/** What holds for the structure and the terms of any prose. */
export function assertStructure(prose: Prose): void {
  const { length } = prose.source.text;
  const outline = outlineOf(prose);
  for (const { start } of outline.places) assert.ok(start >= 0 && start <= length, 'a place stands in the text');
  for (const span of foldsOf(outline, prose)) assertWithin(span, length, 'fold');
  const definitions = definitionsOf(prose);
  for (const { span, passage } of definitions) for (const one of [span, passage]) assertWithin(one, length, 'definition');
  for (const { span } of usesOf(prose, definitions)) assertWithin(span, length, 'use');
}

/** Reads a source twice and holds what comes of it to all of the above. */
export function assertRead(source: Source): Prose {
  const prose = read(source);
  assert.deepEqual(read(source), prose, 'the same source reads the same');
  assertProse(prose);
  assertSentences(prose);
  assertStructure(prose);
  return prose;
}
