import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { goals, judge } from '../scripts/bench/goals.ts';
import { performancePage } from '../scripts/bench/page.ts';
import { runOnce } from '../scripts/bench/process.ts';
import { listener } from '../scripts/bench/server/ear.ts';
import { createTypist } from '../scripts/bench/server/typist.ts';
import { soakRow } from '../scripts/bench/soak/verdict.ts';
import { fitLine, median, quantile, spreadOf } from '../scripts/bench/statistics.ts';
import { tableOf } from '../scripts/bench/table.ts';
import { differentSentences, draftOf } from '../scripts/bench/texts/prose.ts';
import { stretchOf } from '../scripts/bench/texts/real.ts';
import { rowOf, takeTurns } from '../scripts/bench/turns.ts';
import type { Performance, Row } from '../scripts/bench/types.ts';
import { mulberry32 } from '../server/core/random.ts';

const machine = { system: 'Linux', cores: 2, node: '20.0.0' };

function performed(...rows: Row[]): Performance {
  return { machine, parts: { cold: { rows, seconds: 1 } } };
}

describe('bench', () => {
  it('takes quantiles between values', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(quantile([0, 10, 20, 30, 40], 0.95), 38);
    assert.deepEqual(spreadOf([5, 1, 9]), { median: 5, low: 1, high: 9 });
    assert.ok(Number.isNaN(median([])));
  });

  it('fits a line, and says how sure its slope is', () => {
    assert.deepEqual(
      fitLine([
        [0, 1],
        [1, 3],
        [2, 5],
      ]),
      { slope: 2, start: 1, error: 0 },
    );
    assert.deepEqual(fitLine([[4, 7]]), { slope: 0, start: 7, error: 0 });
    assert.ok(
      fitLine([
        [0, 1],
        [1, 4],
        [2, 5],
        [3, 6],
      ]).error > 0,
    );
  });

  it('a heap that grows is told apart from one that moves about', () => {
    const samples = (heap: (edits: number) => number) =>
      Array.from({ length: 50 }, (_, at) => ({ edits: at * 400, heap: heap(at), rss: 100 }));
    assert.ok(soakRow(samples((at) => 40 + (at % 3))).ratio!.median < 1.01);
    assert.ok(soakRow(samples((at) => 40 + at)).ratio!.median > 1.5);
    assert.ok(soakRow(samples((at) => (at < 9 ? at : 40))).ratio!.median < 1.01, 'the first samples are warming up');
    const short = soakRow(samples(() => 40).slice(0, 10));
    assert.deepEqual([short.ratio, short.note], [undefined, '3,600 edits are less than an hour’s worth, 18,000']);
  });

  it('a generated draft is fixed by its seed, as long as asked for, and repeats no sentence', () => {
    const draft = draftOf(50_000, 3);
    assert.equal(draft, draftOf(50_000, 3));
    assert.notEqual(draft, draftOf(50_000, 4));
    assert.ok(draft.length >= 50_000 && draft.length < 52_000, String(draft.length));
    const sentence = differentSentences(mulberry32(1));
    const told = Array.from({ length: 5000 }, sentence);
    assert.equal(new Set(told).size, told.length);
    assert.deepEqual(
      told.filter((text) => /[{}]|undefined/.test(text)),
      [],
    );
  });

  it('generated Markdown has headings, lists, quotations, links and stress', () => {
    const draft = draftOf(50_000, 3, 'markdown');
    for (const sign of [/^## 1\. /m, /^- /m, /^> /m, /\[[^\]]+\]\(#part-\d+\)/, /\*\*\w+ /]) assert.match(draft, sign);
  });

  it('a stretch of text ends with a paragraph where there is one', () => {
    assert.equal(stretchOf('one two\n\nthree', 0, 10), 'one two\n');
    assert.equal(stretchOf('one two three', 4, 3), 'two');
  });

  it('a typist knows how the draft stands after each change, and takes back what was put in', () => {
    const draft = 'One line.\nAnother line.\n\nThe last.';
    const typist = createTypist(draft, 5);
    for (let round = 0; round < 50; round++) {
      const before = typist.text();
      const { range, text } = typist.paste('first\nsecond\nthird');
      assert.equal(typist.text(), applied(before, range, text));
      const undone = typist.undo();
      assert.equal(applied(applied(before, range, text), undone.range, ''), before);
      assert.equal(typist.text(), before);
    }
    assert.equal(typist.newline().text, '\n');
    assert.equal(typist.key().text.length, 1);
    assert.equal(typist.text().length, draft.length + 2);
  });

  it('diagnostics are final when the server says so', async () => {
    const ear = listener(running());
    ear.published({ uri: 'a', version: 1, diagnostics: [] });
    ear.settled('a', 1);
    assert.ok(ear.isTold());
    let isFinal = false;
    const final = ear.final('a', 2, 0).then(() => (isFinal = true));
    ear.published({ uri: 'a', version: 2, diagnostics: [diagnostic] });
    const first = await ear.first('a', 2, 1);
    assert.deepEqual([first.count, isFinal], [1, false]);
    ear.settled('a', 2);
    assert.ok(await final);
  });

  it('of a server that does not say so, the last diagnostics before a silence are final', async () => {
    const ear = listener(running());
    const final = ear.final('a', 1, 20);
    ear.published({ uri: 'a', version: 1, diagnostics: [] });
    ear.published({ uri: 'a', version: 1, diagnostics: [diagnostic] });
    assert.equal((await final).count, 1);
    assert.equal(ear.isTold(), false);
  });

  it('a server that has ended is not waited for', async () => {
    const child = Object.assign(new EventEmitter(), { exitCode: null as number | null, signalCode: null });
    const first = listener(child as unknown as ReturnType<typeof running>).first('a', 1);
    child.exitCode = 1;
    child.emit('exit');
    await assert.rejects(first, /has ended/);
  });

  it('a program is measured from its start to its end, and one that fails, is silent or takes too long is told as such', async () => {
    const said = async (script: string, exit?: number, seconds = 60) => {
      const outcome = await runOnce({ args: ['-e', script], exit }, seconds);
      return 'failure' in outcome ? outcome.failure : outcome;
    };
    const cost = await said("console.log('found'); process.exit(1)", 1);
    assert.ok(typeof cost === 'object' && cost.wall > 0 && cost.cpu > 0 && cost.rss > 0, String(cost));
    assert.equal(await said("console.error('no such file'); process.exit(2)", 1), 'it ended with 2: no such file');
    assert.equal(await said(''), 'it said nothing');
    assert.match(String(await said('setInterval(() => {}, 1000)', 0, 1)), /^stopped after \d+ s$/);
  });

  it('contestants take turns, and one that fails has no further turn', async () => {
    const order: string[] = [];
    const contestant = (name: string, wall: number, failsIn = 9) => ({
      name,
      run: async () => (order.push(name) > failsIn ? { failure: 'broke' } : { wall, cpu: wall / 2, rss: 50 }),
    });
    const contestants = [contestant('a', 2), contestant('b', 8), { ...contestant('c', 1), most: 1 }, contestant('d', 1, 0)];
    const turns = await takeTurns(contestants, { pairs: 3, budget: 60 }, () => {});
    assert.deepEqual(order, ['a', 'b', 'c', 'd', 'a', 'b', 'a', 'b']);
    const row = rowOf('x', 'what', 'a', 'b', turns);
    assert.deepEqual([row.ratio, row.cpu, row.pairs], [{ median: 0.25, low: 0.25, high: 0.25 }, 0.25, 3]);
    const failed = rowOf('x', 'what', 'a', 'd', turns);
    assert.deepEqual([failed.ratio, failed.note], [undefined, 'd: broke']);
  });

  it('a goal is met, missed or without a figure, and each is told', () => {
    const ratio = (median: number) => ({ median, low: median, high: median });
    const at = [
      { says: 'quick', rows: ['quick'], most: 0.5 },
      { says: 'fast', rows: ['fast', 'faster'], least: 20 },
      { says: 'unknown', rows: ['unknown'], most: 1 },
    ];
    const rows = [
      { id: 'quick', what: '', ratio: ratio(0.5) },
      { id: 'fast', what: '', ratio: ratio(19) },
      { id: 'faster', what: '' },
    ];
    assert.deepEqual(
      judge(at, performed(...rows)).map(({ goal, isMet }) => [goal.says, isMet]),
      [
        ['quick', true],
        ['fast', false],
        ['fast', undefined],
        ['unknown', undefined],
      ],
    );
  });

  it('the page has every goal, the figures with their units, and the notes', () => {
    const figures = { 'wall s': 1.5, 'peak MiB': 1234.5 };
    const page = performancePage(
      performed(
        {
          id: 'cold/generated/alex',
          what: 'check',
          against: 'alex',
          pairs: 5,
          ratio: { median: 0.0912, low: 0.08, high: 0.2 },
          ours: figures,
          theirs: figures,
        },
        { id: 'else', what: 'other', note: 'stopped after 120 s' },
      ),
    );
    for (const { says } of goals) assert.ok(page.includes(says), says);
    assert.ok(page.includes('| cold, 1 MB: time beside alex (generated text) | most 0.1 | 0.0912 | 0.08 to 0.2 | – | 5 | met |'));
    assert.ok(page.includes('| check | alex | 1.5 | 1.5 | 1,235 | 1,235 | 0.0912 | 0.08 to 0.2 |'));
    assert.ok(page.includes('- other: stopped after 120 s.'));
    assert.ok(page.includes('Linux with 2 cores and Node 20.0.0'));
  });

  it('a bar in a cell stays in its cell', () => {
    assert.deepEqual(tableOf(['a'], [['x|y']]), ['| a |', '| --- |', '| x\\|y |']);
  });
});

const diagnostic = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message: 'a note' };

function running() {
  return Object.assign(new EventEmitter(), { exitCode: null, signalCode: null }) as unknown as Parameters<typeof listener>[0];
}

type Range = ReturnType<ReturnType<typeof createTypist>['undo']>['range'];

function applied(text: string, { start, end }: Range, insert: string): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: Range['start']) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return text.slice(0, offset(start)) + insert + text.slice(offset(end));
}
