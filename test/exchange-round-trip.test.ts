import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodingFormat } from '../server/exchange/format.ts';
import { codingFormatOf } from '../server/exchange/registry.ts';
import { codingsIn, codingsRead, corpora, machine, work, written } from './support/exchange.ts';

describe('codings that are written and read back', () => {
  for (const name of ['w3c', 'brat', 'doccano']) {
    it(`are the same in ${name}: documents, coders, codes, spans, notes`, async () => {
      const format = await known(name);
      await fc.assert(
        fc.asyncProperty(corpora, async (documents) => {
          const files = await written(format, documents);
          const corpus = await format.reading!.read(files);
          assert.deepEqual(corpus.problems, []);
          assert.deepEqual(codingsRead(corpus), codingsIn(documents));
          const texts = documents.map(({ document }) => [document.id, document.text, document.metadata]);
          assert.deepEqual(
            corpus.documents.map(({ id, text, metadata }) => [id, text, metadata]),
            texts,
          );
          for (const coder of corpus.coders) assert.equal(coder.isMachine, coder.name === machine.name);
        }),
        { seed: 11, numRuns: 300 },
      );
    });

    it(`are written as the same bytes each time in ${name}, under paths that any system takes`, async () => {
      const format = await known(name);
      await fc.assert(
        fc.asyncProperty(corpora, async (documents) => {
          const files = await written(format, documents);
          assert.deepEqual(await written(format, documents), files);
          const paths = files.map(({ path }) => path);
          assert.equal(new Set(paths.map((path) => path.toLowerCase())).size, paths.length);
          for (const path of paths) assert.match(path, /^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/);
        }),
        { seed: 12, numRuns: 60 },
      );
    });

    it(`are recognised as ${name}, and an empty corpus is read as one`, async () => {
      const format = await known(name);
      const files = await written(format, []);
      assert.deepEqual((await format.reading!.read(files)).codings, []);
      const some = await written(format, fc.sample(corpora, { seed: 3, numRuns: 1 })[0]!);
      assert.ok(format.reading!.recognises(some));
      assert.equal((await format.reading!.read(some)).problems.length, 0);
    });
  }

  it('keep the codebook where the format has a place for it beside the texts', async () => {
    for (const name of ['w3c', 'brat']) {
      const format = await known(name);
      const corpus = await format.reading!.read(await written(format, []));
      assert.deepEqual(corpus.codebook, work.codebook);
    }
  });
});

async function known(name: string): Promise<CodingFormat> {
  const format = await codingFormatOf(name);
  assert.ok(format, name);
  return format;
}
