import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, small, withFiles } from './cli-process.ts';

describe('counterframe dictionary', () => {
  it('writes the dictionary and beside it what was left out, and says how much', () => {
    withFiles({}, (folder) => {
      const { code, stdout, stderr } = run(['dictionary', '-o', 'own.dic', '--to', 'liwc', ...small], { cwd: folder });
      assert.deepEqual([code, stdout], [0, '']);
      assert.match(
        stderr,
        /^own\.dic holds [\d,]+ terms? for \d+ codes?; of \d+ entries .* own\.left-out\.csv says what was left out, in \d+ lines\.\n$/,
      );
      assert.match(readFileSync(join(folder, 'own.dic'), 'utf8'), /^%\n1\t/);
      assert.match(readFileSync(join(folder, 'own.left-out.csv'), 'utf8'), /^entry,code,kind,what,why\r\n/);
      assert.equal(run(['dictionary', '-q', '-o', 'own.dic', '--to', 'liwc', ...small], { cwd: folder }).stderr, '');
    });
  });

  it('refuses codes that there are not, and places that cannot be written', () => {
    withFiles({}, (folder) => {
      const unknown = run(['dictionary', '-o', 'a.yml', '--code', 'wording/figth', ...small], { cwd: folder });
      assert.equal(unknown.code, 2);
      assert.match(unknown.stderr, /No code is called "wording\/figth"\. Did you mean "wording\/fight"\?/);
      assert.ok(!existsSync(join(folder, 'a.yml')));
      const nowhere = run(['dictionary', '-o', 'no/such/folder/a.yml', ...small], { cwd: folder });
      assert.equal(nowhere.code, 2);
      assert.match(nowhere.stderr, /^no\/such\/folder\/a\.yml: /);
      assert.equal(run(['dictionary', ...small], { cwd: folder }).code, 2);
    });
  });
});
