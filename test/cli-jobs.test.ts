import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../server/cli/open-file.ts';
import { commandLine, run, small, withFiles } from './cli-process.ts';
import { exporters } from './exporters.ts';

const framed = 'We fight exploitation.\n';

/** A draft over which any machine is busy for many seconds. */
const long = 'We fight exploitation, and they fight for better wages of all workers.\n\n'.repeat(150_000);

const drafts: Readonly<Record<string, string | Buffer>> = {
  'a.txt': framed.repeat(500),
  'b.md': `# Plan\n\n${framed}\n<!-- counterframe-ignore wording/fight -->\n`,
  'c.html': `<p>${framed}</p>`,
  'd.txt': Buffer.from([0x61, 0, 0x62]),
  'e.xml': `<bill><section><text>${framed}</text></section></bill>`,
  'f.txt': 'Nothing here.\n',
  'g.txt': `${framed.trim()} caf\xe9\n`,
};

function stdout(args: readonly string[], cwd: string): string {
  return run(['check', ...args, ...small], { cwd }).stdout;
}

describe('check with several jobs', () => {
  for (const { name } of exporters) {
    it(`writes the same bytes as with one: ${name}`, () => {
      withFiles(drafts, (folder) => {
        const [one, three] = ['1', '3'].map((jobs) => stdout(['.', '-f', name, '--jobs', jobs], folder));
        assert.notEqual(one, '');
        assert.equal(three, one);
      });
    });
  }

  it('applies a baseline and decisions as with one', () => {
    const decision = { draft: 'b.md', code: 'wording/fight', status: 'set-aside', reason: 'quoted' };
    withFiles({ ...drafts, 'counterframe.decisions.jsonl': `${JSON.stringify(decision)}\n` }, (folder) => {
      assert.equal(run(['baseline', 'a.txt', '--jobs', '2', ...small], { cwd: folder }).code, 0);
      const written = readFileSync(join(folder, 'counterframe.baseline.json'), 'utf8');
      assert.equal(run(['baseline', '.', '--jobs', '3', ...small], { cwd: folder }).code, 2);
      const all = readFileSync(join(folder, 'counterframe.baseline.json'), 'utf8');
      assert.ok(all.length > written.length);
      const [one, three] = ['1', '3'].map((jobs) => run(['check', '.', '-f', 'json', '--why', '--jobs', jobs, ...small], { cwd: folder }));
      assert.deepEqual(three, one);
      assert.match(one!.stdout, /quoted/);
    });
  });

  it('reads all that can be read beside what cannot', function () {
    if (process.platform === 'win32') this.skip();
    withFiles({ 'z.txt': framed, 'closed.txt': framed }, (folder) => {
      mkdirSync(join(folder, 'folder.txt'));
      spawnSync('mkfifo', [join(folder, 'pipe.txt')]);
      chmodSync(join(folder, 'closed.txt'), 0);
      const isRoot = process.getuid?.() === 0;
      for (const jobs of ['1', '2']) {
        const named = ['pipe.txt', 'closed.txt'];
        const { code, stdout } = run(['check', '.', ...named, '-f', 'json', '--jobs', jobs, ...small], { cwd: folder });
        const problems = new Map<string, string>(
          JSON.parse(stdout).documents.map((one: { path: string; problems: { message: string }[] }) => [
            one.path,
            one.problems[0]?.message ?? '',
          ]),
        );
        assert.equal(problems.get('pipe.txt'), 'is not a file.');
        assert.match(problems.get('closed.txt') ?? '', isRoot ? /^$/ : /cannot be read: EACCES/);
        assert.equal(problems.get('z.txt'), '');
        assert.equal(code, 1);
      }
    });
  });

  it('tells of a document that is gone when its turn comes', async () => {
    const opened = await openFile(join(tmpdir(), 'counterframe-no-such-draft.txt'), { changes: 'accepted' });
    assert.match('refusal' in opened ? opened.refusal : '', /^cannot be read: ENOENT/);
  });

  /** Findings and problems of each document, with a second for each of them. */
  function checkInASecond(folder: string) {
    const { code, stdout } = run(['check', '.', '-f', 'json', '--jobs', '2', '--timeout', '1', ...small], { cwd: folder });
    const documents: { findings: unknown[]; problems: { message: string }[] }[] = JSON.parse(stdout).documents;
    return {
      code,
      documents: documents.map(({ findings, problems }) => ({ found: findings.length, told: problems.map((one) => one.message) })),
    };
  }

  it('leaves a document that takes too long, and goes on', () => {
    withFiles({ 'a.txt': framed, 'b.md': long.slice(0, 7_000_000), 'c.txt': framed }, (folder) => {
      const { code, documents } = checkInASecond(folder);
      assert.deepEqual(documents, [
        { found: 1, told: [] },
        { found: 0, told: ['took longer than 1 s and was left unread: give it more time with --timeout, or split it.'] },
        { found: 1, told: [] },
      ]);
      assert.equal(code, 1);
    });
  }).timeout(60_000);

  it('says how far it came in very long text that takes too long', () => {
    withFiles({ 'a.txt': framed, 'b.txt': long }, (folder) => {
      const [, { told } = { told: [] }] = checkInASecond(folder).documents;
      assert.match(told.at(-1) ?? '', /the rest was left unread|was left unread: give it more time with --timeout/);
    });
  }).timeout(60_000);
});

describe('an interrupted check', () => {
  const signals = process.platform === 'win32' ? [] : (['SIGINT', 'SIGTERM'] as const);
  for (const signal of signals) {
    it(`ends at once on ${signal}, with what was found until then`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'counterframe-'));
      try {
        for (const [name, text] of [
          ['a.txt', framed],
          ['b.txt', long],
        ] as const)
          writeFileSync(join(folder, name), text);
        const child = spawn(process.execPath, [...commandLine, 'check', '.', '-f', 'jsonl', '--jobs', '2', ...small], { cwd: folder });
        let told = '';
        let remarks = '';
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          remarks += text;
        });
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          told += text;
          if (told.endsWith('\n')) child.kill(signal);
        });
        assert.deepEqual(await once(child, 'close'), [null, signal]);
        assert.match(told, /^\{"path":"a\.txt".*\}\n$/);
        assert.match(remarks, /^Interrupted after 1 of 2 documents: what was written is not whole\.$/m);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }).timeout(60_000);
  }
});
