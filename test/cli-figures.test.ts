import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, withFiles } from './cli-process.ts';

const files = {
  'in/2019.txt': 'The police will rescue victims of trafficking. Innocent women and girls are rescued from brothels.\n',
  'in/b.md': '---\ntitle: B\ndate: 2021-04-02\n---\n\nVictims of trafficking will be rescued.\n\nNothing else.\n',
  'in/c.txt': 'Nothing here.\n',
};

describe('counterframe figures', () => {
  it('writes tables and pictures of a corpus, the same each time, with a list of what is in them', () => {
    withFiles(files, (folder) => {
      const { code, stderr } = run(['figures', 'in', '-o', 'out', '--name-pattern', '{date}.txt'], { cwd: folder });
      assert.equal(code, 0, stderr);
      const read = (name: string, from = 'out') => readFileSync(join(folder, from, name), 'utf8');
      assert.match(read('dispersion.csv'), /^agency\/rescue,\d+,\d+,[\d.]+,3,2,[\d.]+,[\d.]+,[\d.]+\r$/m);
      assert.match(read('series.csv'), /^2019,agency\/rescue,1,\d+,\d,[\d.]+\r$/m);
      assert.match(read('series.csv'), /^2020,agency\/rescue,0,0,,\r$/m);
      assert.match(read('cooccurrence-sentence.csv'), /^first,second,both,with_first,with_second,units,expected,jaccard,npmi\r$/m);
      const list = JSON.parse(read('figures.json'));
      assert.deepEqual([list.documents, list.undated], [3, 1]);
      const listed = list.files.map(({ name }: { name: string }) => name);
      assert.deepEqual([...listed, 'figures.json'].sort(), readdirSync(join(folder, 'out')).sort());
      assert.equal(run(['figures', 'in', '-o', 'again', '--name-pattern', '{date}.txt'], { cwd: folder }).code, 0);
      for (const name of listed) assert.deepEqual(readFileSync(join(folder, 'again', name)), readFileSync(join(folder, 'out', name)), name);
    });
  });

  it('counts families, and only the codes that are asked for', () => {
    withFiles(files, (folder) => {
      const table = (...args: string[]) => {
        assert.equal(run(['figures', 'in', '-o', 'out', ...args], { cwd: folder }).code, 0);
        return readFileSync(join(folder, 'out', 'dispersion.csv'), 'utf8');
      };
      assert.match(table('--by', 'family'), /^agency,/m);
      const only = table('--code', 'agency/rescue').trim().split('\r\n');
      assert.deepEqual(
        only.map((row) => row.split(',')[0]),
        ['code', 'agency/rescue'],
      );
    });
  });

  it('says what is missing', () => {
    withFiles(files, (folder) => {
      const { code, stderr } = run(['figures', 'none', '-o', 'out'], { cwd: folder });
      assert.equal(code, 2);
      assert.match(stderr, /none: no documents/);
      assert.match(run(['figures', 'in', '-o', 'out', '--code', 'agency/rescu'], { cwd: folder }).stderr, /Did you mean/);
      assert.match(run(['figures', 'in', '-o', 'in/c.txt'], { cwd: folder }).stderr, /c\.txt: /);
    });
  });
});
