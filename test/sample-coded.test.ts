import assert from 'node:assert/strict';
import type { DrawnSentence } from '../server/core/sampling/types.ts';
import { codedOf } from '../server/exchange/sample/coded.ts';
import { rowsOfCorpus } from '../server/exchange/sample/read-coded.ts';

const sentence = (id: string, found: DrawnSentence['found']): DrawnSentence => ({
  ...{ id, document: 'd', number: 2, group: '', span: { start: 9, end: 28 }, stratum: 'a/x', probability: 0.5, found },
  ...{ before: 'Before.', text: 'They are rescued now.', after: '' },
});
const sentences = [sentence('s00000000001', [{ code: 'a/x', span: { start: 9, end: 16 } }]), sentence('s00000000002', [{ code: 'a/y' }])];

describe('a sample as coded documents', () => {
  it('has a document for each sentence, with suggestions on their words or the whole sentence', () => {
    const coded = codedOf(sentences, { blind: false, seed: 1, codes: ['a/x', 'a/y'] }, 'machine');
    assert.deepEqual(
      coded.map(({ document, codings }) => [
        document.name,
        codings.map(({ code, span }) => [code, document.text.slice(span!.start, span!.end)]),
      ]),
      [
        ['s00000000001', [['a/x', 'rescued']]],
        ['s00000000002', [['a/y', 'They are rescued now.']]],
      ],
    );
    const blind = codedOf(sentences, { blind: true, seed: 1, codes: ['a/x', 'a/y'] }, 'machine');
    assert.deepEqual(
      blind.flatMap(({ codings }) => codings),
      [],
    );
  });

  it('comes back with the codings of people only; what stands on the neighbours is left out, and a document without any is blank', () => {
    const all = [...sentences, sentence('s00000000003', []), sentence('s00000000004', [])];
    const coded = codedOf(all, { blind: false, seed: 1, codes: [] }, 'machine');
    const documents = coded.map(({ document }) => ({ ...document, id: `x/${document.id}`, name: `${document.name}.txt` }));
    const { rows, problems } = rowsOfCorpus({
      ...{ codebook: [], problems: [], documents },
      coders: [
        { name: 'machine', isMachine: true },
        { name: 'Ada', isMachine: false },
      ],
      codings: [
        { document: 'x/s00000000001', coder: 'machine', code: 'a/x' },
        { document: 'x/s00000000002', coder: 'Ada', code: 'a/y' },
        { document: 'x/s00000000002', coder: 'Ada', code: 'a/x', span: { start: 0, end: 6 } },
        { document: 'x/s00000000003', coder: 'Ada', code: 'none' },
        { document: 'x/s00000000004', coder: 'Ada', code: 'a/x', span: { start: 0, end: 6 } },
      ],
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      rows.map(({ id, codes }) => [id, codes]),
      [
        ['s00000000001', undefined],
        ['s00000000002', ['a/y']],
        ['s00000000003', []],
        ['s00000000004', []],
      ],
      'the neighbour is Before.',
    );
  });
});
