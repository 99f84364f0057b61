import assert from 'node:assert/strict';
import { provisionsOf } from '../server/core/provisions/provisions.ts';
import { strengthTable } from '../server/core/provisions/table.ts';
import type { Provision, ProvisionSubject, Strength } from '../server/core/provisions/types.ts';
import { bodyFrom } from './support/bodies.ts';
import { corpusText, hasCorpus } from './support/corpus.ts';

/** What a careful reader says of each numbered paragraph of articles 5 to 13: docs/provisions.md says why of the doubtful ones. */
const table: readonly (readonly [place: string, ...provisions: (readonly [ProvisionSubject, Strength])[]])[] = [
  ['5(1)', ['criminalisation', 'mandatory']],
  ['5(2)(a)', ['criminalisation', 'mandatory']],
  ['5(2)(b)', ['criminalisation', 'mandatory']],
  ['5(2)(c)', ['criminalisation', 'mandatory']],
  ['6(1)', ['protection', 'discretionary']],
  ['6(2)(a)', ['protection', 'discretionary']],
  ['6(2)(b)', ['protection', 'discretionary']],
  ['6(3)(a)', ['protection', 'discretionary']],
  ['6(3)(b)', ['protection', 'discretionary']],
  ['6(3)(c)', ['protection', 'discretionary']],
  ['6(3)(d)', ['protection', 'discretionary']],
  ['6(4)', ['protection', 'mandatory']],
  ['6(5)', ['protection', 'discretionary']],
  ['6(6)', ['protection', 'mandatory']],
  ['7(1)', ['protection', 'discretionary']],
  ['7(2)', ['protection', 'discretionary']],
  ['8(1)', ['borders', 'mandatory']],
  ['8(2)', ['borders', 'mandatory'], ['borders', 'discretionary']],
  ['8(3)', ['borders', 'mandatory']],
  ['8(4)', ['borders', 'mandatory']],
  ['8(5)'],
  ['8(6)'],
  ['9(1)(a)', ['prevention', 'mandatory']],
  ['9(1)(b)', ['protection', 'mandatory']],
  ['9(2)', ['prevention', 'discretionary']],
  ['9(3)', ['cooperation', 'discretionary']],
  ['9(4)', ['prevention', 'mandatory']],
  ['9(5)', ['prevention', 'mandatory']],
  ['10(1)(a)', ['cooperation', 'discretionary']],
  ['10(1)(b)', ['cooperation', 'discretionary']],
  ['10(1)(c)', ['cooperation', 'discretionary']],
  ['10(2)', ['institutions', 'mandatory'], ['institutions', 'recommended'], ['institutions', 'recommended']],
  ['10(3)', ['cooperation', 'mandatory']],
  ['11(1)', ['borders', 'discretionary']],
  ['11(2)', ['borders', 'mandatory']],
  ['11(3)', ['borders', 'discretionary']],
  ['11(4)', ['criminalisation', 'mandatory']],
  ['11(5)', ['borders', 'discretionary']],
  ['11(6)', ['cooperation', 'discretionary']],
  ['12(a)', ['borders', 'mandatory']],
  ['12(b)', ['borders', 'mandatory']],
  ['13', ['borders', 'mandatory']],
];

describe('provisions: the Palermo Protocol', () => {
  let provisions: readonly Provision[] = [];

  before(function () {
    if (!hasCorpus) return this.skip();
    provisions = provisionsOf(bodyFrom(corpusText('d005')));
  });

  for (const [place, ...expected] of table)
    it(`Article ${place}`, () =>
      assert.deepEqual(
        provisions.filter((one) => one.place === `Article ${place}`).map(({ subject, strength }) => [subject, strength]),
        expected,
      ));

  it('has no provision outside of these', () => {
    const places = new Set(table.map(([place]) => `Article ${place}`));
    assert.deepEqual(
      provisions.filter(({ place }) => !places.has(place ?? '')).map(({ place }) => place),
      [],
    );
  });

  it('binds in the main on crime and borders, and in the main does not on protection', () => {
    const { rows } = strengthTable(provisions);
    const shareOf = (subject: ProvisionSubject) => rows.find((row) => row.subject === subject)!.mandatory!;
    assert.equal(shareOf('criminalisation'), 1);
    assert.ok(shareOf('borders') > 0.5, `borders: ${shareOf('borders')}`);
    assert.ok(shareOf('protection') < 0.3, `protection: ${shareOf('protection')}`);
  });
});
