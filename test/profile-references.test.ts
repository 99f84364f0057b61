import assert from 'node:assert/strict';
import { countInstrument } from '../scripts/reference/counts.ts';
import { instruments, instrumentsExist } from '../scripts/reference/instruments.ts';
import { compareWithReferences, type Profile, type Rate, type Reference, referencesFor } from '../server/core/index.ts';
import data from '../server/core/profile/references.json' with { type: 'json' };
import { view } from './export-view.ts';
import { builtin } from './support/engine.ts';

function rate(name: string, count: number, words: number, more: Partial<Rate> = {}): Rate {
  return { name, title: name, count, perThousand: (count * 1000) / words, ...more };
}

function profile(count: number, words: number, more: Partial<Rate> = {}): Profile {
  return { words, findings: [rate('agency', count, words, more)], counter: [] };
}

function reference(count: number, words = 1000): Reference {
  const about = {
    id: `r${count}`,
    name: `Instrument ${count}`,
    title: 'An instrument',
    year: 2000,
    kind: 'treaty',
    jurisdiction: 'Verrin',
    source: 'made up',
  };
  return { ...about, ...profile(count, words), measures: {}, provisions: {} };
}

const references = [0, 0, 2, 4, 8].map((count) => reference(count));

describe('where a profile stands among references', () => {
  const texts: readonly (readonly [number, number, string])[] = [
    [0, 1000, 'none, as in 2 of the 5 instruments'],
    [3, 1000, 'more often than 3 of the 5 instruments'],
    [4, 1000, 'more often than 3, as often as 1 of the 5 instruments'],
    [9, 1100, 'more often than all of the 5 instruments; one more or fewer would change that'],
    [20, 1000, 'more often than all of the 5 instruments'],
    [30, 10_000, 'more often than 3 of the 5 instruments'],
    [1, 500, 'more often than 2, as often as 1 of the 5 instruments'],
  ];
  for (const [count, words, expected] of texts) {
    it(`is told in words: ${count} in ${words}`, () => {
      const [standing] = compareWithReferences(profile(count, words), references).findings;
      assert.equal(standing!.text.replace(expected.includes(';') ? '' : /;.*/, ''), expected);
    });
  }

  it('says so where one finding more or fewer would put the draft past an instrument', () => {
    const hangs = (count: number, words: number) => compareWithReferences(profile(count, words), references).findings[0]!.hangsOnOne;
    assert.deepEqual([hangs(5, 1000), hangs(6, 1000), hangs(3, 1000), hangs(0, 500), hangs(0, 1000)], [false, false, false, false, false]);
    assert.deepEqual([hangs(5, 1100), hangs(9, 1100), hangs(1, 600)], [true, true, true]);
  });

  it('tells less often and none where every instrument has some', () => {
    const text = (count: number) => compareWithReferences(profile(count, 10_000), [reference(1), reference(2)]).findings[0]!.text;
    assert.equal(text(0), 'none, while all of the 2 instruments have some');
    assert.equal(text(5), 'less often than all of the 2 instruments');
  });

  it('leaves out short drafts, rows that are counted in part, and rows that the references have not', () => {
    assert.deepEqual(compareWithReferences(profile(3, 499), references), { findings: [], counter: [] });
    assert.deepEqual(compareWithReferences(profile(3, 1000, { isPart: true }), references).findings, []);
    assert.deepEqual(compareWithReferences({ words: 1000, findings: [rate('wording', 1, 1000)], counter: [] }, references).findings, []);
    assert.deepEqual(compareWithReferences(profile(3, 1000), []).findings, []);
  });
});

describe('the references', () => {
  it('have a row for each family and counter-frame of the built-in lexicons, and say where they are from', () => {
    const compiled = builtin();
    const counter = [...compiled.codes].filter(([, code]) => code.counter).map(([name]) => name);
    assert.ok(referencesFor(compiled).length >= 9);
    for (const one of referencesFor(compiled)) {
      assert.deepEqual(
        one.counter.map(({ name }) => name),
        counter,
        'run "npm run reference"',
      );
      assert.ok(one.findings.length >= 6 && one.words > 500 && one.title !== '' && one.source !== '' && one.year > 1900, one.id);
    }
  });

  it('hold numbers of texts and none of their words', () => {
    for (const { words, findings, counter, measures, provisions } of data)
      for (const held of JSON.stringify([words, findings, counter, measures, provisions]).match(/"[^"]*"/g) ?? [])
        assert.match(held, /^"[a-z/0-9-]+"$/i);
  });

  it('have no rows for lexicons that they were not counted with', () => {
    for (const { findings, counter } of referencesFor(view.compiled)) assert.deepEqual([findings, counter], [[], []]);
  });

  for (const id of ['un-palermo-trafficking-protocol-2000', 'ilo-c105-abolition-of-forced-labour-1957'])
    it(`are fresh: ${id}`, async function () {
      if (!instrumentsExist()) {
        console.log('      skipped: the instruments are not on this machine');
        return this.skip();
      }
      const instrument = instruments().find(({ file }) => file === `${id}.txt`)!;
      const known = data.find((one) => one.id === id);
      assert.deepEqual(JSON.parse(JSON.stringify(await countInstrument(instrument, builtin()))), known, 'run "npm run reference"');
    });
});
