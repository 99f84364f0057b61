import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, shards } from '../server/cli/cache/folder.ts';
import { type Run, run, small, withFiles } from './cli-process.ts';

const framed = 'We fight exploitation.\n';
const word = readFileSync(join(import.meta.dirname, '../walkthrough/sample.docx'));

const drafts: Readonly<Record<string, string | Buffer>> = {
  'a.txt': framed.repeat(200),
  'b.md': `# Plan\n\n${framed}\n<!-- counterframe-ignore wording/fight -->\n`,
  'c.html': `<p>${framed}</p>`,
  'd.txt': Buffer.from([0x61, 0, 0x62]),
  'e.xml': `<bill><section><text>${framed}</text>`,
  'f.docx': word,
  'g.txt': 'Nothing here, and no line end',
};

const isBuilt = existsSync(join(import.meta.dirname, '../dist/cli.js'));
const spy = join(import.meta.dirname, 'fixtures/cli/spy.cjs');

function check(folder: string, ...more: readonly string[]): Run {
  return run(['check', '.', '-f', 'json', '--why', ...more, ...small], { cwd: folder });
}

function entriesOf(folder: string): string[] {
  return shards.flatMap((shard) => readdirSync(join(folder, CACHE, shard)).map((name) => join(folder, CACHE, shard, name)));
}

describe('check --cache', () => {
  before(function () {
    if (!isBuilt) this.skip();
  });

  for (const name of ['stylish', 'json', 'sarif', 'html']) {
    it(`writes the same bytes as without: ${name}`, () => {
      withFiles(drafts, (folder) => {
        const runs = [[], ['--cache', '--jobs', '2'], ['--cache']].map((more) =>
          run(['check', '.', '-f', name, '--why', ...more, ...small], { cwd: folder }),
        );
        for (const one of runs.slice(1)) assert.deepEqual(one, runs[0]);
        assert.ok(entriesOf(folder).length > 0);
      });
    });
  }

  it('does so for the view of a folder', () => {
    withFiles(drafts, (folder) => {
      const runs = [[], ['--cache'], ['--cache']].map((more) => run(['overview', '.', '-f', 'json', ...more, ...small], { cwd: folder }));
      for (const one of runs.slice(1)) assert.deepEqual(one, runs[0]);
    });
  });

  it('loads no lexicons, no tagger and no thread where nothing changed', () => {
    withFiles({ 'a.txt': 'Victims must be rescued by the police.\n', 'f.docx': word }, (folder) => {
      const all = () => run(['check', '.', '--cache', '--jobs', '2'], { cwd: folder, env: { NODE_OPTIONS: `--require=${spy}` } });
      assert.match(all().stderr, /worker/);
      const again = all();
      assert.match(again.stdout, /rescued/);
      assert.doesNotMatch(again.stderr, /worker|lexicons|compromise/);
    });
  });

  it('reads a draft anew when its words, its kind, the settings or the lexicons change', () => {
    withFiles({ 'a.txt': framed }, (folder) => {
      const count = () => entriesOf(folder).length;
      check(folder, '--cache');
      assert.equal(count(), 1);
      check(folder, '--cache', '--no-baseline');
      assert.equal(count(), 1);
      writeFileSync(join(folder, 'a.txt'), `${framed}More.\n`);
      writeFileSync(join(folder, 'b.md'), framed);
      check(folder, '--cache');
      assert.equal(count(), 3);
      writeFileSync(join(folder, 'counterframe.yaml'), 'severities: { wording/fight: hint }\n');
      assert.equal(JSON.parse(check(folder, '--cache').stdout).documents[0].findings[0].severity, 'hint');
      assert.equal(count(), 5);
      run(['check', 'a.txt', '--cache', '--no-builtin'], { cwd: folder });
      assert.equal(count(), 6);
    });
  });

  it('says the paths of this run, not those of the run that wrote', () => {
    withFiles({ 'in/e.xml': drafts['e.xml']! }, (folder) => {
      const cache = ['--cache-dir', join(folder, 'kept')];
      const [first, second] = [check(folder, ...cache), check(join(folder, 'in'), ...cache)];
      assert.match(first.stdout, /in\/e\.xml/);
      assert.deepEqual(second, check(join(folder, 'in')));
    });
  });

  it('ignores entries that were cut, changed or put in the place of others, and writes them anew', () => {
    withFiles({ 'a.txt': framed, 'b.txt': 'Nothing here.\n' }, (folder) => {
      const expected = check(folder, '--cache');
      const files = entriesOf(folder);
      const texts = files.map((file) => readFileSync(file, 'utf8'));
      const faults: readonly ((text: string, at: number) => string)[] = [
        () => '',
        (text) => text.slice(0, -1),
        (text) => text.replace('"words":', '"words":1'),
        (_, at) => texts[1 - at]!,
        () => 'null',
        () => `${'0'.repeat(64)}../../a.txt\n{}`,
      ];
      for (const fault of faults) {
        files.forEach((file, at) => {
          writeFileSync(file, fault(texts[at]!, at));
        });
        assert.deepEqual(check(folder, '--cache'), expected);
        assert.deepEqual(
          files.map((file) => readFileSync(file, 'utf8')),
          texts,
        );
      }
    });
  });

  it('keeps words of drafts from others', function () {
    if (process.platform === 'win32') this.skip();
    withFiles({ 'a.txt': framed }, (folder) => {
      check(folder, '--cache');
      const cache = join(folder, CACHE);
      assert.equal(readFileSync(join(cache, '.gitignore'), 'utf8'), '*\n');
      assert.equal(statSync(cache).mode & 0o777, 0o700);
      for (const file of entriesOf(folder)) assert.equal(statSync(file).mode & 0o777, 0o600);
    });
  });

  it('uses no folder that others can write to, that is a link, or that holds other files', function () {
    if (process.platform === 'win32') this.skip();
    withFiles({ 'a.txt': framed, 'full/mine.txt': 'mine' }, (folder) => {
      const expected = check(folder);
      check(folder, '--cache');
      chmodSync(join(folder, CACHE), 0o755);
      symlinkSync(join(folder, 'full'), join(folder, 'link'));
      mkdirSync(join(folder, 'open'), { mode: 0o777 });
      chmodSync(join(folder, 'open'), 0o777);
      for (const [cache, told] of [
        [['--cache'], /open to others/],
        [['--cache-dir', 'full'], /holds other files/],
        [['--cache-dir', 'link'], /holds other files/],
        [['--cache-dir', 'open'], /open to others/],
        [['--cache-dir', 'a.txt'], /cannot be used as a cache/],
      ] as const) {
        const { stderr, ...rest } = check(folder, ...cache);
        assert.deepEqual(rest, { code: expected.code, stdout: expected.stdout });
        assert.match(stderr, told);
      }
      assert.deepEqual(readdirSync(join(folder, 'full')), ['mine.txt']);
    });
  });
});

describe('cache clear', () => {
  before(function () {
    if (!isBuilt) this.skip();
  });

  it('removes what was kept and nothing else', () => {
    withFiles({ 'a.txt': framed, 'full/mine.txt': 'mine' }, (folder) => {
      check(folder, '--cache');
      writeFileSync(join(folder, CACHE, 'mine.txt'), 'mine');
      assert.equal(run(['cache', 'clear'], { cwd: folder }).code, 0);
      assert.deepEqual(readdirSync(join(folder, CACHE)), ['mine.txt']);
      const refused = run(['cache', 'clear', '--cache-dir', 'full'], { cwd: folder });
      assert.equal(refused.code, 2);
      assert.match(refused.stderr, /^full: is no cache of Counterframe/);
      assert.deepEqual(readdirSync(join(folder, 'full')), ['mine.txt']);
      assert.equal(run(['cache', 'clear', '--cache-dir', 'none'], { cwd: folder }).code, 0);
    });
  });
});
