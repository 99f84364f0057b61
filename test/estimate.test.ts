import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Answered } from '../server/core/sampling/answered.ts';
import { answeredStrata } from '../server/core/sampling/answered.ts';
import { betaShare } from '../server/core/sampling/beta.ts';
import { bootstrap } from '../server/core/sampling/bootstrap.ts';
import { countsOf } from '../server/core/sampling/counts.ts';
import { type Design, readDesign } from '../server/core/sampling/design.ts';
import { estimate } from '../server/core/sampling/estimate.ts';
import { type Estimate, figuresOf, type LabelFigures } from '../server/core/sampling/figures.ts';
import { effective, ratioOf, type ShareMethod, shareInterval, sumOf } from '../server/core/sampling/intervals.ts';
import { type Population, populationOf, type Rates, sampleOf } from './support/population.ts';

const wilson = { level: 95, method: 'wilson' } as const;

function near(actual: number | undefined, expected: number, within = 5e-5): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= within, `${actual} for ${expected}`);
}

describe('intervals of one share', () => {
  /** Newcombe 1998, Statistics in Medicine 17: 857–872, table I, methods 3 (Wilson) and 5 (Clopper and Pearson). */
  const published: [number, number, ShareMethod, number, number][] = [
    [81, 263, 'wilson', 0.2553, 0.3662],
    [15, 148, 'wilson', 0.0624, 0.1605],
    [0, 20, 'wilson', 0, 0.1611],
    [1, 29, 'wilson', 0.0061, 0.1718],
    [81, 263, 'exact', 0.2527, 0.3676],
    [15, 148, 'exact', 0.0578, 0.1617],
    [0, 20, 'exact', 0, 0.1684],
    [1, 29, 'exact', 0.0009, 0.1776],
  ];
  for (const [hits, number, method, low, high] of published)
    it(`are those of Newcombe: ${hits} of ${number}, ${method}`, () => {
      const interval = shareInterval(hits / number, number, 95, method);
      near(interval.low, low);
      near(interval.high, high);
    });

  it('say nothing without answers, and leave nothing to chance where all was read', () => {
    assert.deepEqual(shareInterval(0.3, 0, 95, 'wilson'), { low: 0, high: 1 });
    assert.deepEqual(shareInterval(0.3, effective(7, 7), 95, 'exact'), { low: 0.3, high: 0.3 });
    assert.equal(effective(10, 19), 20);
  });

  it('the beta distribution is that of closed forms', () => {
    near(betaShare(0.3, 1, 1), 0.3, 1e-12);
    near(betaShare(0.3, 2, 1), 0.09, 1e-12);
    near(betaShare(0.3, 1, 3), 1 - 0.7 ** 3, 1e-12);
    near(betaShare(0.5, 40, 40), 0.5, 1e-12);
  });
});

it('sums and ratios of bounded values are those worked by hand', () => {
  const sum = sumOf([
    { value: 10, low: 7, high: 12 },
    { value: 5, low: 1, high: 8 },
  ]);
  assert.deepEqual(sum, { value: 15, low: 10, high: 15 + Math.sqrt(13) });
  const ratio = ratioOf({ value: 5, low: 2, high: 11 }, { value: 8, low: 5, high: 9 });
  near(ratio.value, 0.625, 1e-12);
  near(ratio.low, (40 - Math.sqrt(1600 - 2 * 9 * 8 * 7)) / (9 * 7), 1e-12);
  near(ratio.high, (40 + Math.sqrt(1600 + 11 * 5 * 1 * 11)) / (5 * 11), 1e-12);
});

/** Ten sentences with a code, five read and four right; a hundred without, twenty read and one missed. */
function small(hits = 4, missed = 1): readonly Answered[] {
  const own = (name: string, size: number, isFound: boolean, sets: readonly boolean[]): Answered => ({
    ...{ name, label: name, size, drawn: sets.length, found: isFound ? { 'a/x': size } : {} },
    seen: sets.map((isSet, index) => ({
      id: `${name}${index}`,
      found: new Set(isFound ? ['a/x'] : []),
      set: new Set(isSet ? ['a/x'] : []),
    })),
  });
  const first = (count: number, number: number) => Array.from({ length: number }, (_, index) => index < count);
  return [own('a/x', 10, true, first(hits, 5)), own('nothing found', 100, false, first(missed, 20))];
}

describe('figures of a small design, worked by hand', () => {
  const figures = figuresOf(countsOf('a/x', small()), wilson);

  it('precision is 4/5, with the variance of Cochran 5.3 and the interval of 8 sentences', () => {
    near(figures.precision!.value, 0.8, 1e-12);
    near(figures.precision!.se, Math.sqrt(0.02), 1e-12);
    near(figures.precision!.low, 0.45494);
    near(figures.precision!.high, 0.95042);
  });

  it('recall is 8 of 8 + 5, F1 16/23, prevalence 13/110', () => {
    near(figures.missed.value, 5, 1e-12);
    near(figures.missed.se, Math.sqrt(20), 1e-12);
    near(figures.recall!.value, 8 / 13, 1e-12);
    near(figures.recall!.se, Math.sqrt(25 * 2 + 64 * 20) / 169, 1e-12);
    near(figures.f1!.value, 16 / 23, 1e-12);
    near(figures.prevalence!.value, 13 / 110, 1e-12);
  });

  it('misses of which none was seen still bound recall from below', () => {
    const { recall, missed } = figuresOf(countsOf('a/x', small(4, 0)), wilson);
    assert.deepEqual([recall!.value, recall!.high, missed.value], [1, 1, 0]);
    near(missed.high, 100 * shareInterval(0, effective(20, 100), 95, 'wilson').high, 1e-9);
    assert.ok(recall!.low < 0.6);
  });

  it('are without a margin where all was read', () => {
    const [coded, empty] = small();
    const all = [
      { ...coded!, size: 5, found: { 'a/x': 5 } },
      { ...empty!, size: 20 },
    ];
    const { precision, recall, f1 } = figuresOf(countsOf('a/x', all), wilson);
    for (const [{ value, low, high, se }, expected] of [
      [precision!, 0.8],
      [recall!, 0.8],
      [f1!, 0.8],
    ] as const) {
      near(value, expected, 1e-12);
      near(low, expected, 1e-9);
      near(high, expected, 1e-9);
      near(se, 0, 1e-12);
    }
  });

  it('nothing right gives a precision and a recall of 0 with bounds', () => {
    const { precision, recall } = figuresOf(countsOf('a/x', small(0, 1)), wilson);
    assert.deepEqual([precision!.value, recall!.value, recall!.low], [0, 0, 0]);
    assert.ok(recall!.high > 0 && recall!.high < 1);
  });

  it('a code that the program never found has a recall of 0 and no precision', () => {
    const strata = small().map((one) => ({ ...one, found: {}, seen: one.seen.map((seen) => ({ ...seen, found: new Set<string>() })) }));
    const { precision, recall, prevalence } = figuresOf(countsOf('a/x', strata), wilson);
    assert.equal(precision, undefined);
    assert.deepEqual([recall!.value, recall!.low, recall!.high], [0, 0, 0]);
    near(prevalence!.value, (10 * (4 / 5) + 5) / 110, 1e-12);
  });
});

it('figures are in order and shares are shares, whatever was answered', () => {
  const count = fc
    .tuple(
      fc.nat(300),
      fc.nat(300),
      fc.nat(40),
      fc.nat(40),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([known, rest, read, unread, right, missed]) => {
      const found = Math.min(known, read);
      const left = Math.min(rest, unread);
      return {
        size: known + rest,
        known,
        answered: found + left,
        found,
        hits: Math.round(found * right),
        missed: Math.round(left * missed),
      };
    })
    .filter(({ answered }) => answered > 0);
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 5 }), fc.constantFrom('wilson', 'exact'), (counts, method) => {
      const { missed, known: _, ...shares } = figuresOf(counts, { level: 95, method });
      const all = counts.reduce((sum, { size }) => sum + size, 0);
      for (const [name, { value, low, high, se }] of [...Object.entries(shares), ['missed', missed] as const]) {
        const most = name === 'missed' ? all : 1;
        assert.ok([value, low, high, se].every(Number.isFinite), name);
        assert.ok(-1e-9 <= low && low <= value + 1e-9 && value <= high + 1e-9 && high <= most + 1e-9, `${name}: ${low} ${value} ${high}`);
      }
    }),
    { seed: 9, numRuns: 2000 },
  );
});

describe('over many samples of a population that is known', () => {
  const rates: Rates = {
    'a/x': { true: 0.05, found: 0.8, alarm: 0.005 },
    'a/y': { true: 0.03, found: 0.6, alarm: 0.01 },
    'b/z': { true: 0.1, found: 0.9, alarm: 0.02 },
  };
  const population = populationOf(3000, rates, 11);
  const rounds = 400;
  const shares = ['precision', 'recall', 'f1', 'prevalence', 'missed'] as const;
  type Share = (typeof shares)[number];
  const labels = ['a/x', 'a/y', 'b/z', 'a/*', 'all'];

  for (const kind of ['equal', 'proportional'] as const) {
    const allocation = kind === 'equal' ? { kind, nothing: 0.4 } : { kind };
    const drawn = Array.from({ length: rounds }, (_, seed) => sampleOf(population, { size: 400, seed, allocation })).map(
      ({ design, answers }) => answeredStrata(design, answers),
    );
    for (const label of labels) {
      const truth = truthOf(population, label);
      for (const method of ['wilson', 'exact'] as const)
        it(`${label}, ${kind}, ${method}: intervals hold the truth about as often as they say`, () => {
          const all = drawn.map((strata) => figuresOf(countsOf(label, strata), { level: 95, method }));
          for (const share of shares) {
            const coverage = coverageOf(all, share, truth[share]);
            assert.ok(coverage >= (method === 'exact' ? 0.935 : 0.9), `${share}: ${coverage}`);
          }
        });

      it(`${label}, ${kind}: totals and precision are right on average`, () => {
        const all = drawn.map((strata) => figuresOf(countsOf(label, strata), wilson));
        for (const share of ['precision', 'prevalence', 'missed'] as const) {
          const values = all.map((figures) => (figures[share] as Estimate).value);
          const mean = values.reduce((sum, value) => sum + value, 0) / rounds;
          const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (rounds - 1));
          const tolerance = Math.max(4 * (spread / Math.sqrt(rounds)), 0.01 * truth[share]);
          near(mean, truth[share], tolerance);
        }
      });
    }

    it(`${kind}: standard errors are those of the estimates, and the bootstrap agrees where misses were seen`, () => {
      const all = drawn.map((strata) => figuresOf(countsOf('b/z', strata), wilson).precision!);
      const mean = all.reduce((sum, { value }) => sum + value, 0) / rounds;
      const spread = Math.sqrt(all.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (rounds - 1));
      near(all.reduce((sum, { se }) => sum + se, 0) / rounds, spread, 0.1 * spread);
      const resampled = drawn
        .slice(0, 100)
        .map((strata) => bootstrap(['b/z'], strata, { rounds: 300, seed: 1, level: 95 }).get('b/z')!.precision!);
      const held = resampled.filter(
        ({ low, high }) => low <= truthOf(population, 'b/z').precision && truthOf(population, 'b/z').precision <= high,
      ).length;
      assert.ok(held >= 88, String(held));
    });
  }

  function coverageOf(all: readonly LabelFigures[], share: Share, truth: number): number {
    return all.filter((figures) => figures[share]!.low <= truth + 1e-9 && truth - 1e-9 <= figures[share]!.high).length / all.length;
  }
});

/** What estimates would say of a population that was read as a whole. */
function truthOf({ sentences, truth }: Population, label: string) {
  const holds = (codes: readonly string[]) =>
    codes.some((code) => label === 'all' || code === label || (label.endsWith('/*') && code.startsWith(label.slice(0, -1))));
  let [found, set, both] = [0, 0, 0];
  for (const sentence of sentences) {
    const isFound = holds(sentence.found.map(({ code }) => code));
    const isSet = holds(truth.get(sentence.id)!);
    if (isFound) found++;
    if (isSet) set++;
    if (isFound && isSet) both++;
  }
  return {
    precision: both / found,
    recall: both / set,
    f1: (2 * both) / (found + set),
    prevalence: set / sentences.length,
    missed: set - both,
  };
}

describe('estimates', () => {
  const population = populationOf(
    3000,
    { 'a/x': { true: 0.05, found: 0.8, alarm: 0.005 }, 'b/z': { true: 0.02, found: 0.9, alarm: 0.02 } },
    3,
  );
  const { design, answers } = sampleOf(population, { size: 200, seed: 1, allocation: { kind: 'equal', nothing: 0.4 } });
  const rule = { ...wilson, width: 0.1, rounds: 200 };
  const all = estimate(design, answers, rule);

  it('say of codes, families and all, the same at each run', () => {
    assert.deepEqual(
      all.labels.map(({ label }) => label),
      ['a/x', 'b/z', 'a/*', 'b/*', 'all'],
    );
    assert.deepEqual(estimate(design, answers, rule), all);
    assert.deepEqual([all.frame, all.covered, all.answered], [3000, 3000, 200]);
  });

  it('tell how many more sentences a wished width takes, which then is as narrow', () => {
    const { needed, recall } = all.labels[0]!;
    assert.ok(recall!.high - recall!.low > 0.2);
    assert.equal(needed.recall!.where, 'nothing found');
    const counts = countsOf('a/x', answeredStrata(design, answers));
    const wider = counts.map((count, index) =>
      all.strata[index]!.name === 'nothing found'
        ? {
            ...count,
            answered: count.answered + needed.recall!.more,
            missed: (count.missed * (count.answered + needed.recall!.more)) / count.answered,
          }
        : count,
    );
    const { recall: narrow } = figuresOf(wider, wilson);
    near(narrow!.high - narrow!.low, 0.2, 0.003);
  });

  it('speak of the strata with answers only, and say so', () => {
    const some = new Map([...answers].filter(([id]) => design.sentences.find((one) => one.id === id)!.stratum !== 'b/z'));
    const part = estimate(design, some, rule);
    const left = design.strata.find(({ name }) => name === 'b/z')!.size;
    assert.equal(part.covered, 3000 - left);
    assert.equal(part.strata.find(({ name }) => name === 'b/z')!.answered, 0);
  });

  it('read designs back, and refuse what is none, with the place', () => {
    assert.deepEqual(readDesign(JSON.stringify(design)), JSON.parse(JSON.stringify(design)));
    const wrong: [string, unknown, RegExp][] = [
      ['no JSON', '{', /is not JSON/],
      ['another file', '{"a":1}', /kind/],
      ['a changed size', JSON.stringify({ ...design, strata: [{ ...design.strata[0]!, size: 0 }] } satisfies Design), /strata\.0\.size/],
      ['a lost stratum', JSON.stringify({ ...design, strata: design.strata.slice(1) }), /stratum that it does not describe/],
      ['a lost sentence', JSON.stringify({ ...design, sentences: design.sentences.slice(1) }), /counts other sentences/],
    ];
    for (const [name, text, message] of wrong) assert.match(readDesign(text as string) as string, message, name);
  });
});
