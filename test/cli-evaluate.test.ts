import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, small, withFiles } from './cli-process.ts';

const rows = [
  { id: 'a', text: 'The council will fight exploitation.', codes: [{ code: 'wording/fight', words: 'fight' }], counter: [] },
  { id: 'b', text: 'We combat <b>trafficking</b>.', codes: [{ code: 'wording/fight' }] },
  { id: 'c', kind: 'control', text: 'The fire crews met.' },
];
const files = { 'gold.jsonl': lines(rows) };

function lines(values: readonly object[]): string {
  return `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;
}

function evaluate(folder: string, ...args: string[]) {
  return run(['evaluate', '--gold', 'gold.jsonl', ...small, ...args], { cwd: folder });
}

describe('counterframe evaluate', () => {
  it('prints figures and the sentences that differ', () => {
    withFiles(files, (folder) => {
      const { code, stdout, stderr } = evaluate(folder);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^gold\.jsonl: 3 sentences, 2 labels$/m);
      assert.match(stdout, /^all +\d+ +\d+ +\d+ /m);
      assert.match(stdout, /^missed {2}wording\/fight {2}b/m);
    });
  });

  it('writes JSON with intervals and errors', () => {
    withFiles(files, (folder) => {
      const { findings } = JSON.parse(evaluate(folder, '--format', 'json').stdout);
      assert.equal(findings.sentences, 3);
      assert.deepEqual(Object.keys(findings.intervals['micro.f1']), ['low', 'high']);
      assert.deepEqual(findings.errors[0].id, 'b');
    });
  });

  it('writes a page, in which texts are only text', () => {
    withFiles(files, (folder) => {
      const { code, stdout } = evaluate(folder, '--format', 'html', '--output', 'out.html');
      assert.deepEqual([code, stdout], [0, '']);
      const page = readFileSync(join(folder, 'out.html'), 'utf8');
      assert.match(page, /We combat &lt;b&gt;trafficking/);
      assert.doesNotMatch(page, /<b>trafficking/);
    });
  });

  it('compares another run, as stream answers it', () => {
    withFiles({ ...files, 'other.jsonl': lines([{ id: 'b', findings: [{ code: 'wording/fight', start: 3, end: 9 }] }]) }, (folder) => {
      const { stdout } = evaluate(folder, '--findings', 'other.jsonl', '--format', 'json', '--no-errors');
      const [first] = JSON.parse(stdout).findings.figures;
      assert.deepEqual([first.name, first.hit, first.missed], ['wording/fight', 1, 1]);
    });
  });

  it('takes corrections', () => {
    const corrections = lines([{ id: 'b', code: 'wording/fight', is: 'absent', reason: 'The words are marked up.' }]);
    withFiles({ ...files, 'corrections.jsonl': corrections }, (folder) => {
      const { findings } = JSON.parse(evaluate(folder, '--corrections', 'corrections.jsonl', '--format', 'json').stdout);
      assert.equal(findings.labels, 1);
    });
  });

  const refused: [string, Record<string, string>, RegExp][] = [
    ['a file that is not there', {}, /gold\.jsonl: cannot be read/],
    ['a line that is no row', { 'gold.jsonl': 'x\n' }, /gold\.jsonl:1: is not a JSON object/],
    ['an empty file', { 'gold.jsonl': '\n' }, /gold\.jsonl: holds no coded sentences/],
    ['a passage that is not given', { 'gold.jsonl': lines([{ id: 'a', passage: 'p', text: 'A.' }]) }, /give them with --passages/],
  ];
  for (const [name, given, message] of refused)
    it(`refuses ${name}, and says how to mend it`, () => {
      withFiles({ 'other.txt': '', ...given }, (folder) => {
        const { code, stdout, stderr } = evaluate(folder, '--output', 'out.txt');
        assert.deepEqual([code, stdout, existsSync(join(folder, 'out.txt'))], [2, '', false]);
        assert.match(stderr, message);
      });
    });

  it('says which codes no lexicon has', () => {
    withFiles({ 'gold.jsonl': lines([{ id: 'a', text: 'We fight.', codes: [{ code: 'wording/figth' }] }]) }, (folder) => {
      assert.match(evaluate(folder).stderr, /"wording\/figth", which no lexicon has: it counts as missed\. Did you mean "wording\/fight"/);
    });
  });
});
