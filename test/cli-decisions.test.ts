import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECISIONS } from '../server/core/review/decisions.ts';
import { run, small, withFiles } from './cli-process.ts';

const fight = { draft: 'a.txt', code: 'wording/fight', quote: 'fight exploitation', before: 'We', after: '.' };
const aside = { ...fight, status: 'set-aside', reason: 'the name of the fund', by: 'Ada', on: '2026-01-02' };
const gone = { ...fight, quote: 'words that were rewritten', status: 'to-discuss' };
const everywhere = { code: 'wording/price', status: 'set-aside', reason: 'the terms of the act' };
const elsewhere = { draft: 'absent.txt', code: 'wording/*', status: 'accepted', votes: 3 };
const text = 'We fight exploitation.\n\nThey receive shelter if they report.\n';

function lines(...rows: readonly (object | string)[]): string {
  return rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
}

function counterframe(cwd: string, ...args: readonly string[]) {
  return run([...args, ...small], { cwd });
}

describe('decisions on the command line', () => {
  it('set findings aside, unless they are left out', () => {
    withFiles({ 'a.txt': text, [DECISIONS]: lines(aside, everywhere) }, (folder) => {
      const { code, stdout, stderr } = counterframe(folder, 'check', 'a.txt', '--why', '--severity', 'information');
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(
        stdout,
        / {2}1:4 +set aside +“fight exploitation”: the name of the fund \(decision, Ada, 2026-01-02\) +wording\/fight\n/,
      );
      assert.match(stdout, / {2}3:14 +set aside +.*: the terms of the act \(decision\)/);
      assert.equal(counterframe(folder, 'check', 'a.txt', '--no-decisions').code, 1);
    });
  });

  it('leave out drafts of other folders', () => {
    withFiles({ 'a.txt': text, 'sub/a.txt': text, [DECISIONS]: lines(aside) }, (folder) => {
      assert.equal(counterframe(folder, 'check', 'a.txt').code, 0);
      assert.equal(counterframe(join(folder, 'sub'), 'check', 'a.txt').code, 1);
      assert.equal(counterframe(join(folder, 'sub'), 'check', '../a.txt').code, 0);
    });
  });

  it('that cannot be read, and marks of a merge, are remarks, and the run goes on', () => {
    withFiles({ 'a.txt': text, [DECISIONS]: lines('<<<<<<< ours', aside, '=======', 'nonsense', '>>>>>>> theirs') }, (folder) => {
      const { code, stderr } = counterframe(folder, 'check', 'a.txt');
      assert.equal(code, 0);
      for (const line of [1, 3, 5]) assert.match(stderr, new RegExp(`jsonl:${line}: .*unfinished merge`));
      assert.match(stderr, /jsonl:4: cannot be read: /);
      assert.equal(counterframe(folder, 'check', 'a.txt', '-q').stderr, '');
    });
  });

  it('are no matter of stream and explain, even when they are broken', () => {
    withFiles({ 'counterframe.baseline.json': '{', [DECISIONS]: lines('nonsense', { ...everywhere, code: 'wording/*' }) }, (folder) => {
      const { code, stdout, stderr } = run(['stream', ...small], { cwd: folder, input: '{"text": "We fight exploitation."}\n' });
      assert.deepEqual([code, stderr, JSON.parse(stdout).findings.length], [0, '', 1]);
      assert.deepEqual([counterframe(folder, 'explain', 'wording/fight').stderr], ['']);
    });
  });

  it('are listed, with those marked that fit nothing any more', () => {
    withFiles({ 'a.txt': text, 'b.txt': text, [DECISIONS]: lines(aside, gone, elsewhere, everywhere) }, (folder) => {
      assert.equal(
        counterframe(folder, 'decisions').stdout,
        [
          'a.txt       wording/fight  set aside: the name of the fund (Ada, 2026-01-02)',
          '            “fight exploitation”',
          'a.txt       wording/fight  to discuss',
          '            “words that were rewritten”',
          'absent.txt  wording/*      to reword',
          'all drafts  wording/price  set aside: the terms of the act',
          '',
        ].join('\n'),
      );
      const { decisions } = JSON.parse(counterframe(folder, 'decisions', 'a.txt', '--format', 'json').stdout);
      assert.deepEqual(decisions, [{ ...aside, stale: false }, { ...gone, stale: true }, everywhere]);
      assert.match(
        counterframe(folder, 'decisions', '.').stdout,
        /to discuss {2}\(fits nothing any more\)[\s\S]*to reword {2}\(fits nothing/,
      );
      assert.match(
        counterframe(folder, 'check', '.').stderr,
        /^1 decision about these drafts fits nothing any more: "counterframe decisions --prune" removes it\.\n$/,
      );
    });
  });

  it('are pruned, and lines that cannot be read stay', () => {
    withFiles({ 'a.txt': text, [DECISIONS]: lines(aside, 'nonsense', gone, elsewhere, everywhere) }, (folder) => {
      assert.equal(counterframe(folder, 'decisions', '--prune').stdout, '2 stale decisions removed from counterframe.decisions.jsonl.\n');
      assert.equal(readFileSync(join(folder, DECISIONS), 'utf8'), lines(everywhere, aside, 'nonsense'));
      assert.equal(counterframe(folder, 'decisions', '--prune').stdout, 'No stale decisions in counterframe.decisions.jsonl.\n');
      assert.deepEqual(readdirSync(folder).sort(), ['a.txt', DECISIONS]);
    });
  });

  it('about a draft that cannot be read stay', () => {
    withFiles({ 'a.txt': text, [DECISIONS]: lines(aside, gone) }, (folder) => {
      writeFileSync(join(folder, 'a.txt'), Buffer.from([0]));
      assert.equal(counterframe(folder, 'decisions', '--prune').code, 2);
      assert.equal(readFileSync(join(folder, DECISIONS), 'utf8'), lines(aside, gone));
    });
  });

  it('steer no terminal', () => {
    const words = 'a\u001b[31m\u009b2J\u202e\r\nb';
    const odd = { draft: 'a.txt', code: words, quote: words, status: 'set-aside', reason: words, by: words, on: words };
    const rows = lines(odd, { ...odd, quote: undefined, draft: words }, { ...fight, status: 'to-discuss', reason: words, by: words });
    withFiles({ 'a.txt': text, [DECISIONS]: rows }, (folder) => {
      for (const args of [
        ['decisions', '.'],
        ['decisions', '--format', 'json'],
        ['check', 'a.txt', '--why'],
      ]) {
        const { stdout, stderr } = counterframe(folder, ...args);
        assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
        if (!args.includes('json')) assert.ok(!stdout.includes('\u202e'));
      }
    });
  });

  it('that are not there are told', () => {
    withFiles({ 'a.txt': text }, (folder) => {
      const { code, stdout, stderr } = counterframe(folder, 'decisions', '--format', 'json');
      assert.deepEqual([code, JSON.parse(stdout), stderr], [0, { decisions: [] }, 'There are no decisions here or in a folder above.\n']);
    });
  });
});
