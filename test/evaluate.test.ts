import assert from 'node:assert/strict';
import { intervalsOf } from '../server/core/evaluate/bootstrap.ts';
import { correct } from '../server/core/evaluate/correct.ts';
import { evaluate } from '../server/core/evaluate/evaluate.ts';
import { type GoldSentence, goldOf } from '../server/core/evaluate/gold.ts';
import { judge } from '../server/core/evaluate/judge.ts';
import { overlapOf } from '../server/core/evaluate/overlap.ts';
import type { Predictions } from '../server/core/evaluate/predictions.ts';
import { goldRow, passageRow, readRows } from '../server/core/evaluate/rows.ts';

const passage = { id: 'p', text: 'The 🙂 fund helps. Officers rescued six workers.', source: 'plan' };
const passages = new Map([[passage.id, passage]]);

function read(...rows: object[]) {
  const { rows: numbered, problems } = readRows(rows.map((row) => JSON.stringify(row)).join('\n'), 'gold', goldRow);
  assert.deepEqual(problems, []);
  return goldOf(numbered, passages, 'gold');
}

/** A text of its own with labels, for a `source` of its own. */
function sentence(id: string, text: string, codes: object[] = [], rest: object = {}): GoldSentence {
  const [only] = read({ id, text, codes, ...rest }).sentences;
  return only!;
}

function found(marks: Record<string, [string, number, number][]>): Predictions {
  return new Map(
    Object.entries(marks).map(([id, own]) => [
      id,
      { marks: own.map(([code, start, end]) => ({ code, span: { start, end }, entry: `${code}/entry` })), withheld: [] },
    ]),
  );
}

describe('coded sentences', () => {
  it('count code points, and stand at UTF-16 offsets', () => {
    const { sentences } = read({
      id: '1',
      passage: 'p',
      start: 18,
      end: 47,
      text: 'Officers rescued six workers.',
      codes: [{ code: 'a/b', start: 27, end: 34 }],
    });
    const { text, start, end, labels, source } = sentences[0]!;
    assert.equal(text.slice(start, end), 'Officers rescued six workers.');
    assert.equal(text.slice(labels[0]!.span!.start, labels[0]!.span!.end), 'rescued');
    assert.equal(source, 'plan');
  });

  it('may name the words of a label, in a passage and alone', () => {
    const inPassage = read({ id: '1', passage: 'p', text: 'Officers rescued six workers.', codes: [{ code: 'a/b', words: 'six' }] });
    const alone = read({ id: '2', text: 'Six workers.', codes: [{ code: 'a/b', words: 'workers' }] });
    for (const [{ text, labels }, words] of [
      [inPassage.sentences[0]!, 'six'],
      [alone.sentences[0]!, 'workers'],
    ] as const)
      assert.equal(text.slice(labels[0]!.span!.start, labels[0]!.span!.end), words);
  });

  const faults: [string, object, RegExp][] = [
    ['an unknown passage', { id: '1', passage: 'q', text: 'A.' }, /passage "q", which is not among the passages/],
    ['offsets that lead elsewhere', { id: '1', passage: 'p', start: 0, end: 3, text: 'fund' }, /count Unicode code points/],
    ['words that are not there', { id: '1', text: 'A b.', codes: [{ code: 'a/b', words: 'c' }] }, /not in its text: "c"/],
  ];
  for (const [name, row, message] of faults)
    it(`tells of ${name}`, () => {
      const { sentences, problems } = read(row);
      assert.deepEqual(sentences, []);
      assert.match(problems[0]!.message, message);
      assert.equal(problems[0]!.line, 1);
    });

  it('must have ids of their own', () => {
    assert.match(read({ id: '1', text: 'A.' }, { id: '1', text: 'B.' }).problems[0]!.message, /ids must differ/);
  });

  it('tells which line is no row', () => {
    const { rows, problems } = readRows('{"id":"a","text":"t"}\n\nnonsense\n{"id":"b"}\n', 'texts', passageRow);
    assert.deepEqual([rows.length, problems.map(({ line }) => line)], [1, [3, 4]]);
    assert.match(problems[0]!.message, /not a JSON object/);
    assert.equal(problems[1]!.path, 'text');
  });

  it('can be corrected, label by label', () => {
    const before = [sentence('1', 'A b.', [{ code: 'a/b' }, { code: 'a/c' }])];
    const [after] = correct(before, [
      { id: '1', code: 'a/b', is: 'absent', reason: 'a title only' },
      { id: '1', code: 'a/c', is: 'optional', reason: 'debatable words' },
      { id: '1', code: 'a/d', is: 'present', reason: 'overlooked words' },
    ]);
    assert.deepEqual(
      after!.labels.map(({ code, status }) => `${code} ${status}`),
      ['a/c optional', 'a/d required'],
    );
  });
});

describe('evaluation', () => {
  const coded = [
    sentence('hit', 'They rescued her.', [{ code: 'a/b', words: 'rescued her' }]),
    sentence('missed', 'They saved her.', [{ code: 'a/b' }]),
    sentence('optional', 'They found her.', [{ code: 'a/b', status: 'optional' }]),
    sentence('extra', 'They met her.'),
    sentence('control', 'Crews saved two sailors.', [], { kind: 'control' }),
  ];
  const predictions = found({
    hit: [['a/b', 5, 12]],
    optional: [['a/b', 0, 4]],
    extra: [['a/c', 5, 8]],
    control: [['a/b', 0, 5]],
  });

  it('judges by sentence and code', () => {
    const outcomes = judge(coded, predictions, 'findings').map(({ sentence: { id }, code, outcome }) => `${id} ${code} ${outcome}`);
    assert.deepEqual(outcomes, ['hit a/b hit', 'missed a/b missed', 'extra a/c extra', 'control a/b extra']);
  });

  it('counts by code, family and all', () => {
    const { codes, families, micro, macro, alarms } = evaluate(coded, predictions, 'findings');
    assert.deepEqual([codes.get('a/b')!.precision, codes.get('a/b')!.recall, codes.get('a/c')!.precision], [0.5, 0.5, 0]);
    assert.deepEqual([families.get('a')!.hit, families.get('a')!.extra], [1, 2]);
    assert.equal(micro.f1, 2 / 5);
    assert.equal(macro, 0.5, 'codes that no reader used have no part in the mean');
    assert.equal(alarms, 250);
  });

  it('keeps counter-frames apart', () => {
    const gold = [sentence('1', 'Workers decide.', [], { counter: ['counter/voice'] })];
    const marks = found({
      '1': [
        ['counter/voice', 0, 7],
        ['a/b', 0, 7],
      ],
    });
    assert.deepEqual(
      judge(gold, marks, 'counter').map(({ outcome }) => outcome),
      ['hit'],
    );
    assert.deepEqual(
      judge(gold, marks, 'findings').map(({ outcome }) => outcome),
      ['extra'],
    );
  });

  it('counts a finding that runs over two sentences for both', () => {
    const { sentences } = read(
      { id: '1', passage: 'p', text: 'The 🙂 fund helps.', codes: [{ code: 'a/b' }] },
      { id: '2', passage: 'p', text: 'Officers rescued six workers.', codes: [{ code: 'a/b' }] },
    );
    assert.deepEqual(
      judge(sentences, found({ p: [['a/b', 6, 30]] }), 'findings').map(({ outcome }) => outcome),
      ['hit', 'hit'],
    );
  });

  const overlaps: [string, [number, number][], number][] = [
    ['the same words', [[5, 16]], 1],
    ['half of the words', [[5, 10]], 5 / 11],
    [
      'words in two marks',
      [
        [5, 8],
        [7, 16],
      ],
      1,
    ],
    ['words beside', [[0, 4]], 0],
  ];
  for (const [name, spans, share] of overlaps)
    it(`measures the overlap of ${name}`, () => {
      const marks = found({ hit: spans.map(([start, end]): [string, number, number] => ['a/b', start, end]) });
      assert.equal(overlapOf(judge(coded.slice(0, 1), marks, 'findings')), share);
    });

  it('gives the same intervals each time, around the figure', () => {
    const judgements = judge(coded, predictions, 'findings');
    const [one, other] = [intervalsOf(judgements, coded), intervalsOf(judgements, coded)];
    assert.deepEqual([...one], [...other]);
    const { low, high } = one.get('micro.f1')!;
    assert.ok(low <= 0.4 && 0.4 <= high && low < high, `${low} to ${high}`);
  });

  it('has no interval where every source says the same', () => {
    const same = [0, 1, 2].map((index) => sentence(`s${index}`, 'They rescued her.', [{ code: 'a/b' }]));
    const marks = found(Object.fromEntries(same.map(({ id }) => [id, [['a/b', 0, 4]]])));
    assert.deepEqual(intervalsOf(judge(same, marks, 'findings'), same).get('micro.recall'), { low: 1, high: 1 });
  });
});
