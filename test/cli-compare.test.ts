import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, small, withFiles } from './cli-process.ts';
import { docx } from './support/docx.ts';

const old = 'We fight exploitation in every trade.\n\nThe office answers within ten days.\n';
const now = 'We prevent exploitation in every trade.\n\nThe office answers within ten days.\n\nLegal aid is given if they testify.\n';
const files = { 'old.txt': old, 'new.md': now };
const sample = readFileSync(join(import.meta.dirname, '../walkthrough/sample.docx'));
const hasGit = spawnSync('git', ['--version']).status === 0;

describe('counterframe compare', () => {
  it('tells what changed, finding by finding', () => {
    withFiles(files, (cwd) => {
      const { stdout, stderr } = run(['compare', 'old.txt', 'new.md', ...small], { cwd });
      assert.equal(stderr, '');
      assert.match(stdout, /^old\.txt → new\.md\nSentences: 1 the same, 0 moved, 1 changed, 1 added, 0 removed\./);
      assert.match(stdout, /Added \(1\)\n {2}line 5 {2}information {2}“Legal aid” depends on/);
      assert.match(stdout, /Removed \(1\)\n.*wording\/fight\n {6}now reads: “We prevent exploitation in every trade\.”/);
      assert.match(stdout, /1 finding was added, 1 was removed\.\n$/);
    });
  });

  it('answers to the shell like check, by the level of what was added', () => {
    withFiles(files, (cwd) => {
      const code = (...args: string[]) => run(['compare', ...args, ...small], { cwd }).code;
      assert.equal(code('old.txt', 'new.md'), 0);
      assert.equal(code('old.txt', 'new.md', '--severity', 'information'), 1);
      assert.equal(code('new.md', 'old.txt'), 1);
      assert.equal(code('old.txt', 'old.txt', '--severity', 'hint'), 0);
      assert.equal(code('old.txt', 'new.md', '--severity', 'hint', '--code', 'wording/soft'), 0);
    });
  });

  it('writes JSON and HTML', () => {
    withFiles(files, (cwd) => {
      const record = JSON.parse(run(['compare', 'old.txt', 'new.md', '-f', 'json', ...small], { cwd }).stdout);
      assert.deepEqual(record.counts, { added: 1, removed: 1, recoded: 0, reworded: 0, kept: 0 });
      const removed = record.findings.find(({ kind }: { kind: string }) => kind === 'removed');
      assert.equal(removed.passages.now.text, 'We prevent exploitation in every trade.');
      assert.equal(removed.before.code, 'wording/fight');
      assert.equal(run(['compare', 'old.txt', 'new.md', '-f', 'html', '-o', 'out.html', ...small], { cwd }).stdout, '');
      const page = readFileSync(join(cwd, 'out.html'), 'utf8');
      assert.match(page, /We <mark[^>]*>fight<\/mark> exploitation/);
      assert.match(page, /We <mark[^>]*>prevent<\/mark> exploitation/);
    });
  });

  it('compares drafts whose words would be markup', () => {
    const bad = 'We fight exploitation <script>alert(1)</script> & "more".\n';
    withFiles({ 'a.txt': bad, 'b.txt': `${bad}\nWe fight exploitation \u001b[31m<b>.\n` }, (cwd) => {
      const { stdout } = run(['compare', 'a.txt', 'b.txt', '-f', 'html', ...small], { cwd });
      assert.doesNotMatch(stdout, /<script>alert|<b>|\u001b/);
      assert.doesNotMatch(run(['compare', 'a.txt', 'b.txt', ...small], { cwd }).stdout, /\u001b/);
    });
  });

  it('compares a Word file with a text, and without its tracked changes and with them', () => {
    const body = [old, 'And more.'].map((text) => `<w:p><w:r><w:t>${text.trim()}</w:t></w:r></w:p>`).join('');
    withFiles({ 'plan.docx': Buffer.from(docx({ body })), 'sample.docx': sample, ...files }, (cwd) => {
      const mixed = run(['compare', 'plan.docx', 'old.txt', '-f', 'json', ...small], { cwd });
      assert.deepEqual(JSON.parse(mixed.stdout).sentences, { same: 2, moved: 0, changed: 0, added: 0, removed: 1 });
      const tracked = run(['compare', 'sample.docx', '--tracked'], { cwd });
      assert.match(tracked.stdout, /^sample\.docx \(changes rejected\) → sample\.docx \(changes accepted\)\n/);
      assert.match(tracked.stdout, /Added \(\d\)\n/);
      const without = run(['compare', 'plan.docx', '--tracked', ...small], { cwd });
      assert.match(without.stderr, /plan\.docx: has no tracked changes, so that both versions are the same\./);
      const text = run(['compare', 'old.txt', '--tracked', ...small], { cwd });
      assert.deepEqual([text.code, /in Word and OpenDocument files only/.test(text.stderr)], [2, true]);
    });
  });

  it('compares a draft with a revision of git', function () {
    if (!hasGit) {
      console.log('      git is not here: skipped');
      return this.skip();
    }
    withFiles({ 'sub/plan.md': old, 'other.md': old }, (cwd) => {
      const git = (...args: string[]) => spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd });
      git('init', '-q');
      git('add', 'sub');
      git('commit', '-q', '-m', 'one');
      writeFileSync(join(cwd, 'sub/plan.md'), now);
      const { stdout, code } = run(['compare', 'sub/plan.md', '--rev', 'HEAD', '--severity', 'information', ...small], { cwd });
      assert.match(stdout, /^HEAD:sub\/plan\.md → sub\/plan\.md\n/);
      assert.match(stdout, /now reads: “We prevent exploitation/);
      assert.equal(code, 1);
      const refusals: readonly (readonly [readonly string[], RegExp])[] = [
        [['other.md', '--rev', 'HEAD'], /^other\.md: (?:is not in HEAD|cannot be read at HEAD)/],
        [['sub/plan.md', '--rev', 'nowhere'], /^sub\/plan\.md: cannot be read at nowhere: there is no such revision here/],
        [['sub/plan.md', '--rev=--output=x'], /is no name of a revision/],
        [['sub/plan.md', '--rev', 'HEAD:sub'], /is no name of a revision/],
      ];
      for (const [args, message] of refusals) {
        const refused = run(['compare', ...args, ...small], { cwd });
        assert.equal(refused.code, 2, args.join(' '));
        assert.match(refused.stderr, message);
      }
      assert.ok(!existsSync(join(cwd, 'x')));
    });
    withFiles(files, (cwd) => {
      const { code, stderr } = run(['compare', 'old.txt', '--rev', 'HEAD', ...small], { cwd, env: { GIT_CEILING_DIRECTORIES: cwd } });
      assert.deepEqual([code, /lies in no git repository/.test(stderr)], [2, true]);
    });
  });

  it('says what is unclear, what cannot be read, and never writes over a draft', () => {
    withFiles({ ...files, 'scan.pdf': '%PDF-1.4\n' }, (cwd) => {
      const cases: readonly (readonly [readonly string[], RegExp])[] = [
        [['old.txt'], /Name two versions to compare, or one draft with --rev REVISION or --tracked\./],
        [['old.txt', 'new.md', '--rev', 'HEAD'], /name one draft only/],
        [['old.txt', 'gone.txt'], /^gone\.txt: cannot be read/],
        [['old.txt', 'scan.pdf'], /^scan\.pdf: /],
        [['old.txt', 'new.md', '-o', 'new.md'], /^new\.md: is a document to be read/],
        [['old.txt', 'new.md', '--code', 'wording/figt'], /Unknown code wording\/figt/],
        [['old.txt', 'new.md', '-o', 'no/place.html'], /^no\/place\.html: cannot be written/],
      ];
      for (const [args, message] of cases) {
        const { code, stderr } = run(['compare', ...args, ...small], { cwd });
        assert.equal(code, 2, args.join(' '));
        assert.match(stderr, message);
      }
      assert.equal(readFileSync(join(cwd, 'new.md'), 'utf8'), now);
    });
  });
});
