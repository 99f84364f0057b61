import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Analysis, createMemory, type Format, type Memory, readSettings, type Settings } from '../server/core/index.ts';
import { read, readInSteps } from '../server/core/read/read.ts';
import { allOf } from '../server/core/steps.ts';
import { termNotes } from '../server/core/terms/notes.ts';
import { drafts, someEdits, textsAfter } from './support/edits.ts';
import { analyzeText, builtin, prepare } from './support/engine.ts';

const seed = 20261122;
const { settings } = readSettings({ subject: 'always', scope: { minimumWords: 20, minimumMentions: 1, sectionWords: 10 } }, 'settings');

describe('an analysis that follows edits', () => {
  before(prepare);

  for (const [format, draft] of drafts) {
    it(`of ${format} equals one from scratch at every step`, () => {
      fc.assert(
        fc.property(someEdits, fc.boolean(), (edits, isMeasured) => {
          const memory = createMemory();
          const given = isMeasured ? settings : undefined;
          for (const text of textsAfter(draft, edits))
            assert.deepEqual(analyzed(text, format, given, memory), analyzed(text, format, given));
        }),
        { seed, numRuns: 25 },
      );
    });

    it(`of ${format} reads as one from scratch does`, () => {
      fc.assert(
        fc.property(someEdits, (edits) => {
          const memory = createMemory();
          for (const text of textsAfter(draft, edits)) {
            const source = { name: 'draft', format, text };
            const prose = allOf(readInSteps(source, memory.parts));
            const anew = read(source);
            assert.deepEqual(prose, anew);
            assert.deepEqual(termNotes(prose, builtin(), settings), termNotes(anew, builtin(), settings));
            memory.turn([]);
          }
        }),
        { seed, numRuns: 150 },
      );
    });
  }

  it('may be left undone at any step', () => {
    const [format, draft] = drafts[1]!;
    fc.assert(
      fc.property(someEdits, fc.array(fc.nat({ max: 60 }), { minLength: 9, maxLength: 9 }), (edits, steps) => {
        const memory = createMemory();
        const texts = textsAfter(draft, edits);
        for (const [index, text] of texts.entries()) {
          const reading = readInSteps({ name: 'draft', format, text }, memory.parts);
          for (let step = 0; step < steps[index]!; step++) if (reading.next().done) break;
        }
        assert.deepEqual(analyzed(texts.at(-1)!, format, settings, memory), analyzed(texts.at(-1)!, format, settings));
      }),
      { seed, numRuns: 10 },
    );
  });
});

function analyzed(text: string, format: Format, given?: Settings, memory?: Memory): Analysis {
  return analyzeText(text, format, given, memory);
}
