import assert from 'node:assert/strict';
import { builtinLexicons } from '../lexicons/files.ts';
import { read } from '../server/core/read/read.ts';
import { segment } from '../server/core/segment/segment.ts';
import { mentionsOf } from '../server/core/topics/mentions.ts';
import { builtin } from './support/engine.ts';
import { unmark } from './support/examples.ts';

const { topics } = builtinLexicons();

describe('topics', () => {
  it('are there', () => assert.ok(Object.keys(topics).length > 0));

  for (const [name, { examples }] of Object.entries(topics)) {
    describe(name, () => {
      for (const example of examples.flagged)
        it(`counts ${example}`, () => {
          const { text, spans } = unmark(example);
          assert.deepEqual(
            wordsOf(name, text),
            spans.map(({ start, end }) => text.slice(start, end)),
          );
        });
      for (const example of examples.clean) it(`passes over ${example}`, () => assert.deepEqual(wordsOf(name, example), []));
    });
  }
});

function wordsOf(topic: string, text: string): string[] {
  const prose = read({ name: 'example', format: 'plain', text });
  return mentionsOf(prose, segment(prose), builtin())
    .filter((mention) => mention.topic === topic)
    .map(({ span }) => text.slice(span.start, span.end));
}
