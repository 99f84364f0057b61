import assert from 'node:assert/strict';
import fc from 'fast-check';
import { agree } from '../server/core/agreement/agree.ts';
import { align } from '../server/core/agreement/align.ts';
import { krippendorffAlpha } from '../server/core/agreement/alpha.ts';
import { bootstrap } from '../server/core/agreement/bootstrap.ts';
import { coincide } from '../server/core/agreement/coincide.ts';
import { crossed } from '../server/core/agreement/confusion.ts';
import { figure } from '../server/core/agreement/figure.ts';
import { cohensKappa } from '../server/core/agreement/kappa.ts';
import { fleissKappa, gwetAc1 } from '../server/core/agreement/multi-rater.ts';
import type { Rated } from '../server/core/agreement/ratings.ts';
import { segmentsOf } from '../server/core/agreement/segments.ts';
import type { Agreement, Input, InputDocument, Mark, UnitKind } from '../server/core/agreement/types.ts';
import { GAP, unitized } from '../server/core/agreement/unitized.ts';

const text = 'Officers rescued six workers. The fund helps workers. Nobody fights.\n\nWorkers decide for themselves.';

function document(id: string, own: string | undefined = text, rest: Partial<InputDocument> = {}): InputDocument {
  return { id, name: id, format: 'plain', source: id, ...(own !== undefined && { text: own }), ...rest };
}

/** Codings as `coder document code words`; without words, of the whole document. */
function input(name: string, documents: readonly InputDocument[], codings: readonly string[], coders?: readonly string[]): Input {
  const marks = codings.map((line): Mark => {
    const [coder, id, code, ...words] = line.split(' ');
    const start = (documents.find((one) => one.id === id)?.text ?? text).indexOf(words.join(' '));
    const span = { start, end: start + words.join(' ').length };
    return { document: id!, coder: coder!, code: code!, ...(words.length > 0 && { span }) };
  });
  const names = coders ?? [...new Set(marks.map(({ coder }) => coder))];
  return { name, coders: names.map((one) => ({ name: one, isMachine: false })), documents, marks, problems: [] };
}

function agreed(inputs: readonly Input[], unit: UnitKind = 'sentence', rounds = 0): Agreement {
  const { judges, documents, problems } = align(inputs);
  return agree(judges, documents, { unit, rounds, seed: 1 }, problems);
}

function figureOf({ rows, statistics }: Agreement, row: string, statistic: string): number | string {
  const { value, reason } = rows.find(({ name }) => name === row)!.figures[statistics.indexOf(statistic)]!;
  return value ?? reason!;
}

describe('agreement', () => {
  it('has no value where nothing varies, and never NaN', () => {
    for (const values of [
      [1, 1],
      [1, undefined],
      [undefined, undefined],
    ]) {
      const rated: Rated[] = [{ values, count: 5 }];
      for (const { value, reason } of [krippendorffAlpha(rated), fleissKappa(rated), gwetAc1(rated, 2), cohensKappa(rated, 0, 1)]) {
        assert.equal(value, undefined);
        assert.match(reason!, values[1] === undefined ? /no unit was coded by two/ : /nothing varies/);
      }
    }
    assert.deepEqual(
      [krippendorffAlpha, fleissKappa, gwetAc1].map((of) => of([]).value),
      [undefined, undefined, undefined],
    );
  });

  it('is the same whatever the order of coders and units', () => {
    const values = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', undefined), { minLength: 4, maxLength: 4 }), { maxLength: 20 });
    fc.assert(
      fc.property(values, (units) => {
        const rated = units.map((own): Rated => ({ values: own, count: 1 }));
        const turned = units.toReversed().map((own): Rated => ({ values: own.toReversed(), count: 1 }));
        for (const of of [krippendorffAlpha, fleissKappa, gwetAc1]) {
          const [one, other] = [of(rated), of(turned)];
          assert.equal(one.reason, other.reason);
          if (one.value !== undefined) assert.ok(Number.isFinite(one.value) && Math.abs(one.value - other.value!) < 1e-9);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

describe('unitised agreement', () => {
  it('makes segments of what lies on one another', () => {
    const span = (start: number, end: number, value: string) => ({ span: { start, end }, value });
    const segments = segmentsOf({ start: 0, end: 20 }, [
      span(2, 6, 'a'),
      span(4, 8, 'a'),
      span(8, 9, 'a'),
      span(7, 30, 'b'),
      span(25, 30, 'a'),
    ]);
    assert.deepEqual(
      segments.map(({ start, end, value }) => `${start}-${end} ${value.replace('\u001f', '+')}`),
      ['2-7 a', '7-8 a+b', '8-9 a+b', '9-20 b'],
    );
  });

  /** Each character for itself: how often two coders gave it which values. */
  it('counts as looking at each character does', () => {
    const unit = fc.record({ start: fc.nat(20), length: fc.integer({ min: 1, max: 9 }), value: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(fc.array(fc.array(unit, { maxLength: 4 }), { minLength: 2, maxLength: 4 }), (coders) => {
        const continuum = { start: 0, end: 24 };
        const segments = coders.map((units) =>
          segmentsOf(
            continuum,
            units.map(({ start, length, value }) => ({ span: { start, end: start + length }, value })),
          ),
        );
        const expected = new Map<string, number>();
        const at = (own: (typeof segments)[number], place: number) =>
          own.find(({ start, end }) => start <= place && place < end)?.value ?? GAP;
        for (let place = 0; place < continuum.end; place++)
          for (const [index, one] of segments.entries())
            for (const other of segments.slice(index + 1)) {
              const key = [at(one, place), at(other, place)].sort().join('|');
              expected.set(key, (expected.get(key) ?? 0) + 2 / (coders.length - 1));
            }
        const found = coincide(continuum, segments);
        assert.equal(found.pairs.length, expected.size);
        for (const { a, b, length } of found.pairs) assert.ok(Math.abs(length - expected.get(`${a}|${b}`)!) < 1e-9);
        const { u, bar, cu } = unitized(found);
        for (const { value, reason } of [u, bar, cu]) assert.ok(reason !== undefined || (Number.isFinite(value) && value <= 1 + 1e-12));
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('is full where coders set the same spans, and has no value where none did', () => {
    const same = segmentsOf({ start: 0, end: 30 }, [{ span: { start: 3, end: 9 }, value: 'a' }]);
    assert.equal(unitized(coincide({ start: 0, end: 30 }, [same, same])).u.value, 1);
    assert.match(unitized(coincide({ start: 0, end: 30 }, [[], []])).u.reason!, /nothing varies/);
    assert.match(unitized(coincide({ start: 0, end: 0 }, [[], []])).u.reason!, /no text/);
  });
});

describe('bootstrap', () => {
  const clusters = [1, 2.3, 3.1, 9, 4.7, 0.2, 8.8, 6.1, 2.9].map((amount) => new Map([[0, amount]]));
  const mean = (total: Float64Array) => [figure(total[0]! / 9)];

  it('draws the same for the same seed, and otherwise for another', () => {
    const of = (seed: number) => bootstrap(clusters, 1, mean, { rounds: 200, seed })[0]!;
    assert.deepEqual(of(1), of(1));
    assert.notDeepEqual(of(1), of(2));
    assert.equal(of(1).rounds, 200);
    assert.ok(of(1).low! >= 0.2 && of(1).high! <= 9 && of(1).low! < of(1).high!);
  });

  it('says why there is no interval', () => {
    const of = (own: typeof clusters, rounds: number) => bootstrap(own, 1, mean, { rounds, seed: 1 })[0]!.reason!;
    assert.match(of(clusters.slice(0, 1), 10), /one source only/);
    assert.match(of(clusters, 0), /not? .*asked for/);
  });
});

describe('coders of several files', () => {
  it('are compared where their texts are the same, whatever the documents are called', () => {
    const one = input('one', [document('a/plan.txt')], ['Ana a/plan.txt rescue rescued six workers']);
    const two = input('two', [document('plan', `${text}\n`)], ['Ben plan rescue rescued']);
    const { judges, documents } = agreed([one, two]);
    assert.deepEqual(
      judges.map(({ name, units, marks }) => [name, units, marks]),
      [
        ['Ana', 4, 1],
        ['Ben', 4, 1],
      ],
    );
    assert.deepEqual(documents, [{ id: 'a/plan.txt', units: 4, seen: [true, true] }]);
  });

  it('are told apart by their files where they have one name', () => {
    const files = ['one', 'two'].map((name) => input(name, [document('plan')], ['Ana plan rescue rescued']));
    assert.deepEqual(
      agreed(files).judges.map(({ name }) => name),
      ['Ana (one)', 'Ana (two)'],
    );
    const { judges, problems } = align(files, {
      picked: [
        { name: 'first', of: 'Ana (two)' },
        { name: 'Cy', of: 'Cy' },
      ],
    });
    assert.deepEqual([judges.map(({ name, from }) => [name, from]), problems.length], [[['first', 'two']], 1]);
  });

  it('are one where a machine says the same in several files, and somebody else is there', () => {
    const machine = ['Machine d x six workers', 'Machine e x fund'];
    const sent = input('sent', [document('d'), document('e', `${text} `)], machine);
    const back = input('back', [document('d')], [machine[0]!, 'Ada d x workers']);
    const asMachine = (one: Input): Input => ({ ...one, coders: one.coders.map(({ name }) => ({ name, isMachine: name === 'Machine' })) });
    const namesIn = (...inputs: readonly Input[]) => align(inputs.map(asMachine)).judges.map(({ name }) => name);
    assert.deepEqual(namesIn(sent, back), ['Machine', 'Ada']);
    const { documents } = align([back, sent].map(asMachine));
    assert.deepEqual(
      documents.map(({ id, by }) => [id, by.map((seen) => seen?.marks.length)]),
      [
        ['d', [1, 1]],
        ['e', [1, undefined]],
      ],
    );
    const other = input('other', [document('d')], ['Machine d x fund', 'Ada d x workers']);
    assert.deepEqual(namesIn(sent, other), ['Machine (sent)', 'Machine (other)', 'Ada'], 'they differ');
    assert.deepEqual(namesIn(sent, input('again', sent.documents, machine)), ['Machine (sent)', 'Machine (again)'], 'nobody else is there');
  });

  it('have no part in documents whose texts differ, which is told with the place', () => {
    const one = input('one', [document('plan'), document('bill')], ['Ana plan rescue rescued']);
    const two = input('two', [document('plan', text.replace('six', 'ten')), document('bill', 'Another.')], ['Ben plan rescue rescued']);
    const { judges, documents, problems } = align([one, two]);
    assert.deepEqual(
      documents.map(({ by }) => by.filter((seen) => seen).length),
      [1, 1],
    );
    assert.match(problems[0]!.message, /the text of "plan" differs from that in one from line 1 on \("ten workers\..*" here, "six/);
    assert.equal(agree(judges, documents, { unit: 'sentence', rounds: 0, seed: 1 }).alone, 2);
  });

  it('may speak of texts that only others hold', () => {
    const one = input('one', [document('plan')], ['Ana plan rescue rescued']);
    const two: Input = { ...input('two', [document('plan')], ['Ben plan rescue rescued', 'Ben gone rescue rescued']) };
    const bare = { ...two, documents: [document('plan'), document('gone')].map(({ text: _, ...rest }) => rest) };
    const { documents, problems } = align([bare, one]);
    assert.equal(documents.length, 1);
    assert.match(problems[0]!.message, /"gone", whose text no input holds/);
  });

  it('of one file saw what they coded something in, where the file holds several', () => {
    const shared = input(
      'file',
      [document('a'), document('b', 'Ben saves.')],
      ['Ana a rescue rescued', 'Ben a rescue rescued', 'Ben b rescue saves'],
    );
    const seen = (rule: 'file' | 'all') => align([shared], { seen: rule }).documents.map(({ by }) => by.map((one) => one !== undefined));
    assert.deepEqual(seen('file'), [
      [true, true],
      [false, true],
    ]);
    assert.deepEqual(seen('all'), [
      [true, true],
      [true, true],
    ]);
  });
});

describe('units', () => {
  const ana = input('one', [document('plan')], ['Ana plan a/rescue rescued six workers', 'Ana plan a/fight fights', 'Ana plan a/whole']);
  const ben = input('two', [document('plan')], ['Ben plan a/rescue rescued', 'Ben plan b/fund fund helps', 'Ben plan a/fight fights']);

  it('are sentences, paragraphs, documents or spans', () => {
    const counts = (['sentence', 'paragraph', 'document', 'span'] as const).map((unit) => agreed([ana, ben], unit).units);
    assert.deepEqual(counts, [4, 2, 1, text.length]);
  });

  it('have a code where a coding of it overlaps them', () => {
    const agreement = agreed([ana, ben]);
    assert.deepEqual(
      ['a/rescue', 'a/fight', 'b/fund'].map((code) => figureOf(agreement, code, 'percent')),
      [1, 1, 0.75],
    );
    assert.equal(figureOf(agreement, 'b/fund', 'alpha'), 0);
    assert.equal(figureOf(agreement, 'a/*', 'alpha'), 1);
    assert.equal(figureOf(agreement, 'all codes', 'precision'), 2 / 3);
    assert.equal(figureOf(agreement, 'b/fund', 'recall'), 'the first coder never set it');
    assert.deepEqual(
      agreement.judges.map(({ whole }) => whole),
      [1, 0],
    );
  });

  it('of spans look at the words', () => {
    const agreement = agreed([ana, ben], 'span');
    assert.equal(figureOf(agreement, 'a/fight', 'u'), 1);
    assert.ok((figureOf(agreement, 'a/rescue', 'u') as number) < 1);
    assert.equal(figureOf(agreement, 'a/rescue', 'f1'), 1);
    assert.equal(figureOf(agreement, 'a/rescue', 'exact'), 0);
    assert.deepEqual(
      agreement.disagreements.map(({ code, text: words, said }) => [code, words, ...said.map(({ verdict }) => verdict)]),
      [['b/fund', 'fund helps', 'not set', 'set']],
    );
  });

  it('that a coder did not see, or left open, are missing', () => {
    const rows = [
      { start: 0, end: 29 },
      { start: 30, end: 53 },
    ];
    const gold: Input = {
      ...input('gold', [document('plan', text, { rows })], ['Cy plan a/rescue rescued']),
      marks: [
        { document: 'plan', coder: 'Cy', code: 'a/rescue', span: { start: 9, end: 16 } },
        { document: 'plan', coder: 'Cy', code: 'b/fund', span: { start: 34, end: 38 }, isOpen: true },
      ],
    };
    const agreement = agreed([gold, ben]);
    assert.deepEqual([agreement.units, agreement.unitsOf], [2, 'gold']);
    assert.equal(agreement.judges[1]!.outside, 1, 'what stands outside of the rows has no place');
    assert.deepEqual(
      agreement.rows.filter(({ kind }) => kind === 'code').map(({ name, units }) => [name, units]),
      [
        ['a/fight', 2],
        ['a/rescue', 2],
        ['b/fund', 1],
      ],
    );
    assert.deepEqual(agreement.disagreements, []);
    assert.equal(agreed([gold, ben], 'span').units, 29 + 23);
  });

  it('have tables of what was set in place of what', () => {
    assert.deepEqual(crossed(['a', 'b'], ['a', 'c', 'd']), [
      ['a', 'a'],
      ['b', 'c'],
      ['b', 'd'],
    ]);
    assert.deepEqual(crossed([], []), [['', '']]);
    const [table] = agreed([ana, ben]).confusions;
    assert.deepEqual(
      table!.cells.map(({ a, b, count }) => [a, b, count]),
      [
        ['', '', 1],
        ['', 'b/fund', 1],
        ['a/fight', 'a/fight', 1],
        ['a/rescue', 'a/rescue', 1],
      ],
    );
  });

  it('of three coders have the figures of each two', () => {
    const cy = input('three', [document('plan')], ['Cy plan a/rescue rescued']);
    const { pairs, rows } = agreed([ana, ben, cy]);
    assert.deepEqual(
      pairs.map(({ one, other }) => [one, other]),
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    );
    assert.deepEqual(rows.find(({ name }) => name === 'a/fight')!.coded, [1, 1, 0]);
  });

  it('of nothing have no figures, and do not fail', () => {
    for (const unit of ['sentence', 'paragraph', 'document', 'span'] as const) {
      const none = agreed([input('one', [document('plan', '')], [], ['Ana']), input('two', [document('plan', '')], [], ['Ben'])], unit, 20);
      assert.equal(none.disagreements.length, 0);
      for (const { figures } of none.rows) for (const { value } of figures) assert.ok(value === undefined || Number.isFinite(value));
    }
  });
});
