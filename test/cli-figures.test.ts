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

  it('reads tables, and takes dates from the metadata that are joined', () => {
    const table = [
      'id,text,published',
      'p1,"Tea.\r\nThe police will rescue victims.",',
      'p2,Victims will be rescued.,12 March 2021',
      'p3,Nothing here.,soon',
    ];
    withFiles({ 't.csv': table.join('\r\n'), 'about.jsonl': '{"id":"p1","date":"2019"}\n{"id":"p2","country":"NL"}\n' }, (folder) => {
      const figures = (...args: string[]) => {
        const { code, stderr } = run(['figures', 't.csv', '--metadata', 'about.jsonl', ...args], { cwd: folder });
        assert.equal(code, 0, stderr);
        return stderr;
      };
      const told = figures('-o', 'out');
      assert.match(told, /t\.csv: texts are taken from the column "text"/);
      assert.match(told, /1 document: no date says the year/);
      const read = (name: string, from = 'out') => readFileSync(join(folder, from, name), 'utf8');
      assert.match(read('series.csv'), /^2019,agency\/rescue,1,6,1,/m);
      assert.match(read('series.csv'), /^2021,agency\/rescue,1,4,1,/m);
      assert.match(read('dispersion-marks.csv'), /^t\.csv#p1,agency\/rescue,21,35,/m);
      const { documents, undated, options } = JSON.parse(read('figures.json'));
      assert.deepEqual([documents, undated, options.metadata.name], [3, 1, 'about.jsonl']);
      figures('-o', 'again', '--jobs', '2', '-q');
      for (const name of ['dispersion-marks.csv', 'series.csv']) assert.equal(read(name, 'again'), read(name));
    });
  });

  it('finds the same places in what a cache kept', () => {
    withFiles({ 'in/a.txt': 'Tea.\r\n\r\nThe police will rescue victims.\r\n' }, (folder) => {
      const marks = (...args: string[]) => {
        assert.equal(run(['figures', 'in', '-o', 'out', '-q', ...args], { cwd: folder }).code, 0);
        return readFileSync(join(folder, 'out/dispersion-marks.csv'), 'utf8');
      };
      run(['check', 'in', '--cache-dir', 'kept'], { cwd: folder });
      const fresh = marks();
      assert.match(fresh, /^a\.txt,agency\/rescue,22,36,/m);
      assert.deepEqual(
        [marks('--cache-dir', 'kept'), marks('--cache-dir', 'kept'), marks('--cache-dir', 'kept', '--jobs', '2')],
        [fresh, fresh, fresh],
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
