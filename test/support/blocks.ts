import assert from 'node:assert/strict';
import type { Format, Prose } from '../../server/core/index.ts';
import { outlineOf, read, whereIn } from '../../server/core/index.ts';
import { withoutFiller } from '../../server/core/read/filler.ts';

/** Text and the blocks that are expected of it, each as `kind level: words`. */
export type Blocks = readonly [text: string, expected: readonly string[]];

export function readAs(format: Format, text: string): Prose {
  return read({ name: 'draft', format, text });
}

/** Blocks as `kind level: text`, white space and masked stretches as one blank, marks of items left out. */
export function checkBlocks(format: Format, [text, expected]: Blocks): void {
  const { masked, blocks } = readAs(format, text);
  assert.equal(masked.length, text.length);
  const shown = blocks.map(
    ({ kind, level, span, marker, flow }) =>
      `${kind}${level || ''}${flow ? ` ${flow}` : ''}: ${shownWords(masked.slice(marker?.end ?? span.start, span.end))}`,
  );
  assert.deepEqual(shown, expected);
}

/** Where the first place of words in a text is said to be. */
export function placeOf(format: Format, text: string, words: string): string | undefined {
  const prose = readAs(format, text);
  return whereIn(prose, outlineOf(prose))(text.indexOf(words));
}

function shownWords(words: string): string {
  return withoutFiller(words).trim().replace(/\s+/g, ' ');
}
