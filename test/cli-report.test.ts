import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, run, small, withFiles } from './cli-process.ts';
import { open } from './support/docx.ts';

const files = { 'a.txt': 'We fight exploitation.\n', 'b.txt': 'Nothing is here.\n' };

describe('counterframe check, reports', () => {
  it('writes a Word file of the whole report, by name and to a program that reads it', async () => {
    let written: Buffer | undefined;
    let piped: Buffer | undefined;
    withFiles(files, (cwd) => {
      assert.equal(run(['check', '.', '--format', 'docx', '-o', 'report.docx', '-q', ...small], { cwd }).code, 1);
      written = readFileSync(join(cwd, 'report.docx'));
      piped = spawnSync(process.execPath, [...commandLine, 'check', '.', '--format', 'docx', '-q', ...small], { cwd }).stdout;
    });
    const { source } = await open(written!);
    assert.match(source.text, /Counterframe report[\s\S]*a\.txt[\s\S]*We fight exploitation\.[\s\S]*b\.txt[\s\S]*Sources/);
    assert.equal(piped!.subarray(0, 2).toString(), 'PK');
  });

  it('writes the whole report as Markdown', () => {
    withFiles(files, (cwd) => {
      const { code, stdout } = run(['check', 'a.txt', 'b.txt', '--format', 'markdown', ...small], { cwd });
      assert.equal(code, 1);
      for (const title of ['a.txt', 'b.txt', 'How strongly provisions bind', 'Method and limits'])
        assert.match(stdout, new RegExp(`^##+ .*${title}$`, 'm'));
    });
  });

  it('writes no file of bytes to a terminal', function () {
    const terminal = (command: string, cwd: string) => spawnSync('script', ['-qec', command, '/dev/null'], { cwd, encoding: 'utf8' });
    if (terminal('true', '.').status !== 0) this.skip();
    withFiles(files, (cwd) => {
      const command = [process.execPath, ...commandLine, 'check', 'a.txt', '--format', 'docx', ...small]
        .map((word) => `'${word}'`)
        .join(' ');
      const { status, stdout } = terminal(command, cwd);
      assert.equal(status, 2);
      assert.equal(stdout.trim(), 'A docx file cannot be shown in a terminal: give it a name with -o, e.g. -o report.docx.');
    });
  });
});
