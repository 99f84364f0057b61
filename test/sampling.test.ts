import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCorpusDigest } from '../server/core/coding/corpus-digest.ts';
import { type Allocation, allocate } from '../server/core/sampling/allocate.ts';
import { deviationsIn } from '../server/core/sampling/earlier.ts';
import { createFrame } from '../server/core/sampling/frame.ts';
import { idOf, lotOf } from '../server/core/sampling/lot.ts';
import { strataOf } from '../server/core/sampling/strata.ts';
import type { Stratum } from '../server/core/sampling/types.ts';
import { populationOf, type Rates, sampleOf } from './support/population.ts';

const rates: Rates = {
  'a/x': { true: 0.05, found: 0.8, alarm: 0.01 },
  'a/y': { true: 0.1, found: 0.9, alarm: 0.02 },
  'b/z': { true: 0.02, found: 0.7, alarm: 0.005 },
};
const equal: Allocation = { kind: 'equal', nothing: 0.4 };

describe('lots', () => {
  it('are fixed by seed and name', () => {
    assert.equal(lotOf(1, 'plan.md\n1'), lotOf(1, 'plan.md\n1'));
    assert.notEqual(lotOf(1, 'plan.md\n1'), lotOf(2, 'plan.md\n1'));
    assert.notEqual(lotOf(1, 'plan.md\n1'), lotOf(1, 'plan.md\n2'));
  });

  it('are spread evenly, and those of two seeds have nothing to do with one another', () => {
    const counts = new Array<number>(10).fill(0);
    let together = 0;
    for (let number = 0; number < 20_000; number++) {
      const lot = lotOf(7, `d\n${number}`);
      counts[Math.floor(lot * 10)]!++;
      if (lot < 0.5 === lotOf(8, `d\n${number}`) < 0.5) together++;
    }
    const chi = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
    assert.ok(chi < 27.9, `χ² of 9 degrees is ${chi}`);
    assert.ok(Math.abs(together - 10_000) < 350, String(together));
  });

  it('give names of sentences that no spreadsheet takes for numbers, none twice', () => {
    const ids = Array.from({ length: 20_000 }, (_, number) => idOf(`d\n${number}`));
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^s[0-9a-z]{11}$/);
  });
});

describe('strata', () => {
  const frameOf = (found: readonly (readonly string[])[]) => {
    const frame = createFrame(100);
    for (const [index, codes] of found.entries())
      frame.add(
        {
          ...{ id: `s${index}`, document: 'd', number: index + 1, group: '', span: { start: 0, end: 1 } },
          text: '',
          before: '',
          after: '',
          found: codes.map((code) => ({ code })),
        },
        index / 100,
      );
    return frame.cells();
  };

  it('hold each sentence once, with the rarest of its codes', () => {
    const strata = strataOf(frameOf([['a/x'], ['a/x', 'b/z'], ['a/x', 'a/y'], ['a/y'], [], []]), 'code', 100);
    assert.deepEqual(
      strata.map(({ name, size, found }) => [name, size, found]),
      [
        ['a/x', 1, { 'a/*': 1, 'a/x': 1, all: 1 }],
        ['a/y', 2, { 'a/*': 2, 'a/x': 1, 'a/y': 2, all: 2 }],
        ['b/z', 1, { 'a/*': 1, 'a/x': 1, 'b/*': 1, 'b/z': 1, all: 1 }],
        ['nothing found', 2, {}],
      ],
    );
  });

  it('go by the rarest family where families are asked for', () => {
    const strata = strataOf(frameOf([['a/x'], ['a/y'], ['a/x', 'b/z'], []]), 'family', 100);
    assert.deepEqual(
      strata.map(({ name, size }) => [name, size]),
      [
        ['a/*', 2],
        ['b/*', 1],
        ['nothing found', 1],
      ],
    );
  });
});

describe('allocation', () => {
  const of = (...sizes: readonly (readonly [string, number])[]): Stratum[] =>
    sizes.map(([name, size]) => ({ name, label: name, group: '', size, found: {} }));
  const strata = of(['a/x', 10], ['a/y', 500], ['nothing found', 9490]);

  const worked: [string, number, number, Allocation, readonly number[]][] = [
    ['in proportion', 1000, 1, { kind: 'proportional' }, [1, 50, 949]],
    ['in proportion, with a minimum', 1000, 5, { kind: 'proportional' }, [5, 50, 945]],
    ['equally, as far as strata go', 100, 2, equal, [10, 39, 51]],
    [
      'by Neyman, N·S of 5, 200 and 949',
      577,
      0,
      {
        kind: 'neyman',
        deviations: new Map([
          ['a/x', 0.5],
          ['a/y', 0.4],
          ['nothing found', 0.1],
        ]),
      },
      [3, 100, 474],
    ],
    ['all, where the sample is no smaller than the frame', 20_000, 2, equal, [10, 500, 9490]],
  ];
  for (const [name, size, minimum, allocation, expected] of worked)
    it(`divides ${name}`, () => {
      assert.deepEqual(allocate(strata, size, minimum, allocation), expected);
    });

  it('refuses minima that take more than there is', () => {
    assert.equal(allocate(strata, 5, 2, equal), undefined);
  });

  it('keeps to sizes, minimum and sum, whatever is asked', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('equal', 'proportional', 'neyman'),
        (own, size, minimum, kind) => {
          const given = own.map(
            (one, index): Stratum => ({
              name: `${index}`,
              label: index === 0 ? 'nothing found' : `c/${index}`,
              group: '',
              size: one,
              found: {},
            }),
          );
          const allocation: Allocation =
            kind === 'equal' ? equal : kind === 'neyman' ? { kind, deviations: new Map([['1', 0]]) } : { kind: 'proportional' };
          const counts = allocate(given, size, minimum, allocation);
          const all = own.reduce((sum, one) => sum + one, 0);
          if (!counts) return assert.ok(own.reduce((sum, one) => sum + Math.min(one, minimum), 0) > Math.min(size, all));
          assert.equal(
            counts.reduce((sum, one) => sum + one, 0),
            Math.min(size, all),
          );
          for (const [index, count] of counts.entries()) assert.ok(count >= Math.min(minimum, own[index]!) && count <= own[index]!);
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });

  it('learns deviations from an earlier result', () => {
    const strataOfResult = [{ name: 'a/x', answered: 8, differing: 4 }];
    assert.deepEqual(
      [...(deviationsIn(JSON.stringify({ kind: 'counterframe-estimates', strata: strataOfResult })) as Map<string, number>)],
      [['a/x', 0.5]],
    );
    assert.match(deviationsIn('{}') as string, /is not the result of/);
  });
});

describe('a sample', () => {
  const population = populationOf(2000, rates, 5);
  const idsOf = (given: Parameters<typeof sampleOf>[1], own = population) => sampleOf(own, given).design.sentences.map(({ id }) => id);

  it('does not depend on the order of the corpus', () => {
    const reversed = { ...population, sentences: [...population.sentences].reverse() };
    const given = { size: 200, seed: 4, allocation: equal };
    assert.deepEqual(idsOf(given, reversed), idsOf(given));
    assert.notDeepEqual(idsOf({ ...given, seed: 5 }), idsOf(given));
  });

  it('holds a smaller one of the same seed', () => {
    const small = idsOf({ size: 100, seed: 4, allocation: equal });
    const large = new Set(idsOf({ size: 300, seed: 4, allocation: equal }));
    assert.deepEqual(
      small.filter((id) => !large.has(id)),
      [],
    );
  });

  it('gives each sentence the probability that its design says', () => {
    const own = populationOf(200, rates, 6);
    const times = new Map<string, number>();
    const probability = new Map<string, number>();
    const rounds = 2000;
    for (let seed = 0; seed < rounds; seed++)
      for (const one of sampleOf(own, { size: 60, seed, allocation: equal }).design.sentences) {
        times.set(one.id, (times.get(one.id) ?? 0) + 1);
        probability.set(one.id, one.probability);
      }
    assert.equal(times.size, 200);
    for (const [id, count] of times) {
      const expected = probability.get(id)!;
      const margin = 4.5 * Math.sqrt((expected * (1 - expected)) / rounds);
      assert.ok(Math.abs(count / rounds - expected) <= margin, `${id}: ${count / rounds} for ${expected}`);
    }
  });
});

it('the digest of a corpus turns on its documents, their texts and their order', async () => {
  const of = async (...documents: [string, string][]) => {
    const digest = createCorpusDigest();
    for (const [id, text] of documents) await digest.add(id, text);
    return digest.end();
  };
  const digests = await Promise.all([
    of(['a', '1'], ['b', '2']),
    of(['b', '2'], ['a', '1']),
    of(['a', '2'], ['b', '1']),
    of(['a', '1']),
    of(['a', '1'], ['b', '2']),
  ]);
  assert.equal(new Set(digests).size, 4);
  assert.equal(digests[0], digests[4]);
});
