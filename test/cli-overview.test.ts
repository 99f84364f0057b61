import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, small, withFiles } from './cli-process.ts';

const framed = 'We fight exploitation.';
const drafts: Readonly<Record<string, string | Buffer>> = {
  'a.md': `# The plan\n\n## One\n\n${framed} ${framed}\n\n## Two\n\nNothing here, and more words.\n`,
  'b.txt': `${framed}\n`,
  'c.txt': Buffer.from([0x61, 0, 0x62]),
  'd.txt': `${'Nothing here. '.repeat(100)}\n`,
};

function rowsOf(args: readonly string[], cwd: string): readonly Readonly<Record<string, string>>[] {
  const { stdout, code, stderr } = run(['overview', '.', '-f', 'csv', ...args, ...small], { cwd });
  assert.equal(code, 0, stderr);
  const [head, ...lines] = stdout.split('\r\n').slice(0, -1);
  const names = head!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at]!, cell])));
}

function pathsOf(args: readonly string[], cwd: string): readonly string[] {
  return rowsOf(args, cwd).map(({ path }) => path!);
}

describe('counterframe overview', () => {
  const exitCodes: readonly (readonly [string, readonly string[], number])[] = [
    ['a draft with findings', ['overview', 'found.txt', ...small], 0],
    ['no paths', ['overview', ...small], 2],
    ['a path that does not exist beside one that does', ['overview', 'clean.txt', 'absent.txt', ...small], 2],
    ['an unknown format', ['overview', 'clean.txt', '-f', 'pdf', ...small], 2],
    ['an unknown column', ['overview', 'clean.txt', '--sort', 'wordds', ...small], 2],
    ['a number that is none', ['overview', 'clean.txt', '--min-words', 'few', ...small], 2],
    ['an output that is also an input', ['overview', 'clean.txt', '-o', './clean.txt', ...small], 2],
    ['an output that cannot be written', ['overview', 'clean.txt', '-o', 'absent/rows.csv', ...small], 2],
  ];
  for (const [name, args, expected] of exitCodes)
    it(`answers ${expected} to ${name}`, () => {
      const { code, stdout, stderr } = run(args);
      assert.equal(code, expected, stdout + stderr);
      if (expected === 2) assert.notEqual(stderr, '');
    });

  it('names a column like one that is not there', () => {
    assert.match(run(['overview', 'clean.txt', '--sort', 'wordds', ...small]).stderr, /no column "wordds"\. Did you mean "words"\?/);
  });

  it('writes a row for each document with its counts and rates', () => {
    withFiles(drafts, (folder) => {
      const [a, b, c, d] = rowsOf([], folder);
      assert.deepEqual([a!.path, a!.title, a!.wordsChecked, a!.wording, a!['wording:per1000']], ['a.md', 'The plan', '15', '2', '133.33']);
      assert.deepEqual([b!.title, b!.findings, b!['findings:per1000']], [framed, '1', '333.33']);
      assert.deepEqual([c!.words, c!.findings, d!.wording, d!['wording:per1000']], ['', '', '0', '0']);
      assert.match(c!.problem!, /\w/);
    });
  });

  it('sorts numbers from the highest, words from A to Z, and what is not known last', () => {
    withFiles(drafts, (folder) => {
      assert.deepEqual(pathsOf(['--sort', 'words'], folder), ['d.txt', 'a.md', 'b.txt', 'c.txt']);
      assert.deepEqual(pathsOf(['--sort', 'findings:per1000'], folder), ['b.txt', 'a.md', 'd.txt', 'c.txt']);
      assert.deepEqual(pathsOf(['--sort', 'format'], folder), ['a.md', 'b.txt', 'c.txt', 'd.txt']);
    });
  });

  it('keeps to longer documents, or those about the subject, and to what could not be read', () => {
    withFiles({ ...drafts, 'e.txt': 'A law against trafficking in persons, and the victims of trafficking.\n' }, (folder) => {
      assert.deepEqual(pathsOf(['--min-words', '15'], folder), ['a.md', 'c.txt', 'd.txt']);
      const { stdout } = run(['overview', '.', '-f', 'json', '--about-subject'], { cwd: folder });
      const paths = JSON.parse(stdout).documents.map(({ path }: { path: string }) => path);
      assert.deepEqual(paths, ['a.md', 'b.txt', 'c.txt', 'e.txt']);
    });
  });

  it('writes JSON with the whole view, spans as offsets and positions', () => {
    withFiles(drafts, (folder) => {
      const { documents, version } = JSON.parse(run(['overview', '.', '-f', 'json', ...small], { cwd: folder }).stdout);
      const [a, , c] = documents;
      assert.match(version, /^\d/);
      assert.deepEqual(Object.keys(a), ['path', 'title', 'format', 'words', 'problems', 'overview']);
      const { sections, profile, ...rest } = a.overview;
      for (const part of ['aboutSubject', 'measures', 'provisions', 'recommendations', 'ledger']) assert.ok(part in rest, part);
      assert.deepEqual(profile.findings, [{ name: 'wording', title: 'Wording', count: 2, perThousand: 133.33 }]);
      assert.deepEqual(
        sections.map(({ label, line, column, words }: Record<string, unknown>) => [label, line, column, words]),
        [
          ['One', 3, 4, 7],
          ['Two', 7, 4, 6],
        ],
      );
      assert.equal(c.overview, undefined);
      assert.equal(c.problems.length, 1);
    });
  });

  it('writes the same with several jobs as with one', () => {
    withFiles(drafts, (folder) => {
      for (const format of ['text', 'json', 'csv']) {
        const [one, three] = ['1', '3'].map((jobs) => run(['overview', '.', '-f', format, '--jobs', jobs, ...small], { cwd: folder }));
        assert.notEqual(one!.stdout, '');
        assert.deepEqual(three, one);
      }
    });
  });

  it('writes tables for people, numbers of short documents without rates, and what went wrong', () => {
    withFiles(drafts, (folder) => {
      const { stdout } = run(['overview', '.', ...small], { cwd: folder });
      assert.match(stdout, /^Findings per 1,000 words/);
      assert.match(stdout, /\n {2}a\.md +15 +no +\(2\) +\(2\)\n/);
      assert.match(stdout, /\n {2}d\.txt +200 +no +0\.0 \(0\) +0\.0 \(0\)\n/);
      assert.match(stdout, /\nc\.txt: .+\n\n3 documents, 0 about the subject; 1 document could not be read\.\n$/);
    });
  });

  it('keeps names that look like formulas texts', () => {
    withFiles({ '=1+1.md': '# =cmd()\n\nText.\n' }, (folder) => {
      const { stdout } = run(['overview', '.', '-f', 'csv', ...small], { cwd: folder });
      assert.match(stdout, /\r\n'=1\+1\.md,'=cmd\(\),markdown,/);
    });
  });

  it('does not ask decisions, which change no wording', () => {
    const decision = { draft: 'b.txt', code: 'wording/fight', status: 'set-aside', reason: 'quoted' };
    withFiles({ ...drafts, 'counterframe.decisions.jsonl': `${JSON.stringify(decision)}\n` }, (folder) => {
      assert.equal(rowsOf([], folder)[1]!.findings, '1');
    });
  });

  it('writes to a file and leaves that file out of the next run', () => {
    withFiles({ ...drafts, 'rows.md': 'old\n' }, (folder) => {
      const { stdout, code } = run(['overview', '.', '-f', 'csv', '-o', 'rows.md', ...small], { cwd: folder });
      assert.deepEqual([stdout, code], ['', 0]);
      assert.ok(existsSync(join(folder, 'rows.md')));
      assert.doesNotMatch(readFileSync(join(folder, 'rows.md'), 'utf8'), /rows\.md/);
    });
  });
});
