import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createMemory } from '../server/core/index.ts';
import { analyzeText, prepare } from './support/engine.ts';

describe('the memory of a draft', () => {
  before(prepare);

  for (const format of ['plain', 'markdown'] as const) {
    it(`keeps no earlier version of ${format} alive`, () => {
      const collect = collector();
      const paragraphs = Array.from(
        { length: 900 },
        (_, index) => `Paragraph ${index} tells of rivers, “trees” and ${index % 7} hills in the north of a country.`,
      );
      const memory = createMemory();
      const size = paragraphs.join('\n\n').length;
      const edited = (round: number) =>
        paragraphs.map((one, index) => (index === (round * 37) % 900 ? `${one} It is round ${round}.` : one)).join('\n\n');
      const used = (from: number, to: number) => {
        for (let round = from; round < to; round++) analyzeText(edited(round), format, undefined, memory);
        collect();
        return process.memoryUsage().heapUsed;
      };
      const early = used(0, 12);
      const grown = used(12, 72) - early;
      assert.ok(grown < 10 * size, `60 versions of ${size} characters left ${grown} bytes`);
    });
  }
});

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
