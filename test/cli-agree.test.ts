import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, small, withFiles } from './cli-process.ts';
import { assertHtml } from './support/active-html.ts';

const passages = [
  { id: 'p1', text: 'The council will fight exploitation. We <b>combat</b> trafficking.', source: 'plan' },
  { id: 'p2', text: 'The fund helps workers. Crews fight fires, and =1+1 too.', source: 'bill' },
];
const ana = [
  { id: '1', passage: 'p1', text: 'The council will fight exploitation.', codes: [{ code: 'wording/fight', words: 'fight' }] },
  { id: '2', passage: 'p1', text: 'We <b>combat</b> trafficking.', codes: [{ code: 'wording/fight', words: 'combat' }] },
  { id: '3', passage: 'p2', text: 'The fund helps workers.', codes: [] },
  { id: '4', passage: 'p2', text: 'Crews fight fires, and =1+1 too.', codes: [] },
];
const ben = ana.map((row) => ({
  ...row,
  codes: row.id === '4' ? [{ code: '=wording/fires', words: 'fires' }] : row.id === '2' ? [] : row.codes,
}));
const cy = [
  { id: 'p1', findings: [{ code: 'wording/fight', start: 17, end: 22, entry: 'wording/fight/noun' }] },
  { id: 'p2', findings: [] },
];

const files = { 'passages.jsonl': lines(passages), 'ana.jsonl': lines(ana), 'ben.jsonl': lines(ben), 'cy.jsonl': lines(cy) };

function lines(values: readonly object[]): string {
  return `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;
}

function agree(folder: string, names: readonly string[], ...args: string[]) {
  return run(['agree', ...names, '--passages', 'passages.jsonl', '--rounds', '50', ...args], { cwd: folder });
}

describe('counterframe agree', () => {
  it('prints who was compared on what, figures, and every place where they differ', () => {
    withFiles(files, (folder) => {
      const { code, stdout, stderr } = agree(folder, ['ana.jsonl', 'ben.jsonl']);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^1 {2}ana\.jsonl +ana\.jsonl +2 documents +4 sentences +2 codings$/m);
      assert.match(stdout, /^Units: 4 sentences, the rows of ana\.jsonl, in 2 documents of 2 sources that at least two coders saw\.$/m);
      assert.match(stdout, /^wording\/fight +4 +2 +1 +0\.750 +0\.500 +0\.467 /m);
      assert.match(
        stdout,
        /^wording\/fight {2}p1, line 1\n {8}We <b>combat<\/b> trafficking\.\n {8}ana\.jsonl: set “combat”\n {8}ben\.jsonl: not set$/m,
      );
      assert.match(stdout, /50 rounds, seed 1; whole sources are drawn/);
    });
  });

  it('gives tables without texts those of the other inputs', () => {
    withFiles({ 'c/p1.txt': passages[0]!.text, 'c/p2.txt': passages[1]!.text }, (folder) => {
      run(['code', 'c', '-o', 'out', '--to', 'csv,brat', ...small], { cwd: folder });
      const { code, stdout, stderr } = run(['agree', 'out/csv', 'out/brat', '--rounds', '0', '-f', 'csv'], { cwd: folder });
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /,code,wording\/fight,2,kappa,1,/);
      assert.equal(
        run(['agree', 'out/csv', 'out/brat', '--rounds', '0', '-f', 'csv', '--table', 'disagreements'], { cwd: folder })
          .stdout.trim()
          .split('\n').length,
        1,
      );
    });
  });

  it('takes the machine for a coder, by its name and place', () => {
    withFiles(files, (folder) => {
      const { code, stdout } = agree(folder, ['machine', 'ana.jsonl'], '--format', 'json', ...small);
      assert.equal(code, 0);
      const { coders, unitsOf, inputs } = JSON.parse(stdout);
      assert.deepEqual([coders[0].isMachine, coders[1].name, unitsOf, inputs], [true, 'ana.jsonl', 'ana.jsonl', ['machine', 'ana.jsonl']]);
    });
  });

  it('says in JSON what every figure is, or why it is none', () => {
    withFiles(files, (folder) => {
      const given = ['ana.jsonl', 'ben.jsonl', 'cy.jsonl'];
      const { stdout } = agree(folder, given, '--format', 'json');
      assert.equal(stdout, agree(folder, given, '--format', 'json').stdout, 'the same input gives the same bytes');
      const { rows, pairs, confusions, disagreements, bootstrap, statistics } = JSON.parse(stdout);
      assert.deepEqual(bootstrap, { rounds: 50, seed: 1, level: 0.95, drawn: 'sources' });
      assert.deepEqual([pairs.length, confusions.length, disagreements.length], [3, 3, 2]);
      const fight = rows.find(({ name }: { name: string }) => name === 'wording/fight');
      assert.deepEqual([fight.units, fight.coded], [4, [2, 1, 1]]);
      assert.deepEqual(
        Object.keys(fight.figures),
        statistics.map(({ id }: { id: string }) => id),
      );
      assert.deepEqual(Object.keys(fight.figures.alpha.interval), ['low', 'high', 'rounds']);
      const fires = rows.find(({ name }: { name: string }) => name === '=wording/fires');
      assert.deepEqual(fires.figures.recall, { undefined: 'the first coder never set it' });
    });
  });

  it('writes tables, in which nothing is a formula', () => {
    withFiles(files, (folder) => {
      const table = (name: string) => agree(folder, ['ana.jsonl', 'ben.jsonl'], '--format', 'csv', '--table', name).stdout;
      assert.match(
        table('figures'),
        /^ana\.jsonl; ben\.jsonl,code,wording\/fight,4,percent,0\.75,|"ana\.jsonl; ben\.jsonl",code,wording\/fight,4,percent,0\.75,/m,
      );
      assert.match(table('confusions'), /^ana\.jsonl,ben\.jsonl,,'=wording\/fires,1\r$/m);
      assert.match(table('disagreements'), /^wording\/fight,p1,,1,37,/m);
      const [head, ...rows] = table('units').trimEnd().split('\r\n');
      assert.equal(head, 'document,source,start,end,code,ana.jsonl,ben.jsonl');
      assert.equal(rows.length, 8, 'each sentence and each code');
      assert.ok(rows.includes('p1,plan,37,66,wording/fight,1,0'));
    });
  });

  it('writes a page that stands alone, in which texts are only text', () => {
    withFiles(files, (folder) => {
      const { code, stdout } = agree(folder, ['ana.jsonl', 'ben.jsonl'], '--format', 'html', '--output', 'out.html');
      assert.deepEqual([code, stdout], [0, '']);
      assertHtml(readFileSync(join(folder, 'out.html'), 'utf8'), ['We <b>combat</b> trafficking.', 'Krippendorff’s α', '=wording/fires']);
    });
  });

  it('compares spans, picked coders and codes', () => {
    withFiles(files, (folder) => {
      const args = ['--unit', 'span', '--coder', 'First=cy.jsonl', 'ana.jsonl', '--code', 'wording/*', '--format', 'json'];
      const { coders, rows, unit } = JSON.parse(agree(folder, ['ana.jsonl', 'ben.jsonl', 'cy.jsonl'], ...args).stdout);
      assert.deepEqual([unit, coders.map(({ name }: { name: string }) => name)], ['span', ['First', 'ana.jsonl']]);
      assert.deepEqual(
        rows.map(({ name }: { name: string }) => name),
        ['wording/fight', 'any code', 'all codes', 'mean of the codes'],
      );
    });
  });

  const refused: [string, readonly string[], Record<string, string>, RegExp][] = [
    ['a file that is not there', ['ana.jsonl', 'gone.jsonl'], {}, /gone\.jsonl: cannot be read/],
    ['what holds no codings', ['ana.jsonl', 'other.txt'], {}, /other\.txt: is in no form that codings are read from/],
    ['one coder alone', ['ana.jsonl'], {}, /Name codings of two coders or more/],
    [
      'coders without a text in common',
      ['ana.jsonl', 'far.jsonl'],
      { 'far.jsonl': lines([{ id: 'x', text: 'Far.', codes: [] }]) },
      /no document in common/,
    ],
    [
      'a coder who is not there',
      ['ana.jsonl', 'ben.jsonl', '--coder', 'Dot'],
      {},
      /there is no coder "Dot": there are "ana\.jsonl", "ben\.jsonl"/,
    ],
    [
      'a line that is no row',
      ['ana.jsonl', 'ben.jsonl'],
      { 'ben.jsonl': `${lines(ben.slice(0, 1))}x\n` },
      /ben\.jsonl:2: is not a JSON object/,
    ],
  ];
  for (const [name, names, given, message] of refused)
    it(`refuses ${name}, and says how to mend it`, () => {
      withFiles({ ...files, 'other.txt': 'Words.', ...given }, (folder) => {
        const { code, stdout, stderr } = agree(folder, names, '--output', 'out.txt');
        assert.deepEqual([code, stdout, existsSync(join(folder, 'out.txt'))], [2, '', false]);
        assert.match(stderr, message);
      });
    });

  it('finds what evaluate finds, where the annotations are present', function () {
    const shared = join(import.meta.dirname, '../../shared');
    const gold = join(shared, 'annotations/dev.jsonl');
    if (!existsSync(gold)) this.skip();
    const texts = ['--passages', join(shared, 'corpus/dev.jsonl'), '--format', 'json'];
    const evaluated = JSON.parse(run(['evaluate', '--gold', gold, ...texts, '--no-errors']).stdout).findings.figures;
    const agreed = JSON.parse(run(['agree', gold, 'machine', ...texts, '--rounds', '0', '--no-disagreements']).stdout).rows;
    for (const { name, precision, recall, f1 } of evaluated.filter((row: { name: string }) => !row.name.endsWith('/*'))) {
      const { figures } = agreed.find((row: { name: string }) => row.name === (name === 'all' ? 'all codes' : name));
      assert.deepEqual([figures.precision.value, figures.recall.value, figures.f1.value], [precision, recall, f1], name);
    }
  }).timeout(300_000);
});
