import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASELINE, parseBaseline } from '../server/core/review/baseline.ts';
import { DECISIONS } from '../server/core/review/decisions.ts';
import { run, small, withFiles } from './cli-process.ts';

const fight = 'We fight exploitation.\n';
const price = 'They receive shelter if they report.\n';
const anchor = { code: 'wording/fight', quote: 'fight exploitation', before: 'We', after: '.' };

function counterframe(cwd: string, ...args: readonly string[]) {
  return run([...args, ...small], { cwd });
}

function draftsIn(folder: string): Record<string, number> {
  const { baseline } = parseBaseline(readFileSync(join(folder, BASELINE), 'utf8'), BASELINE);
  return Object.fromEntries([...baseline].map(([draft, anchors]) => [draft, anchors.length]));
}

describe('counterframe baseline', () => {
  it('writes down what is there, and check then shows what is new', () => {
    withFiles({ 'a.txt': fight, 'sub/b.md': `${fight}\n${price}` }, (folder) => {
      const { code, stdout } = counterframe(folder, 'baseline');
      assert.deepEqual([code, stdout], [0, '3 findings in 2 drafts written to counterframe.baseline.json.\n']);
      assert.deepEqual(draftsIn(folder), { 'a.txt': 1, 'sub/b.md': 2 });
      const clean = counterframe(folder, 'check', '.');
      assert.deepEqual([clean.code, clean.stderr], [0, '']);
      assert.match(clean.stdout, /^No findings in 2 documents; 3 are in the baseline; /);
      writeFileSync(join(folder, 'a.txt'), `They fight exploitation too.\n\n${fight}`);
      const again = counterframe(folder, 'check', 'a.txt');
      assert.equal(again.code, 1);
      assert.match(again.stdout, /^a\.txt\n {2}1:6 [^\n]*\n\n1 finding .*; 1 more is in the baseline; /);
      assert.match(counterframe(folder, 'check', 'a.txt', '--why').stdout, /\n {2}3:4 {2}in baseline /);
      assert.match(counterframe(folder, 'check', 'a.txt', '--no-baseline').stdout, /^a\.txt\n {2}1:6 .*\n {2}3:4 [^\n]*\n\n2 findings/);
    });
  });

  it('is found from a folder below, and names drafts from its own folder', () => {
    withFiles({ 'counterframe.yaml': '', 'a.txt': fight, 'sub/b.txt': fight }, (folder) => {
      const sub = join(folder, 'sub');
      assert.match(
        counterframe(sub, 'baseline', 'b.txt').stdout,
        /^1 finding in 1 draft written to \.\.\/counterframe\.baseline\.json\.\n$/,
      );
      assert.deepEqual(draftsIn(folder), { 'sub/b.txt': 1 });
      assert.equal(counterframe(sub, 'check', 'b.txt').code, 0);
      assert.equal(counterframe(folder, 'check', 'sub').code, 0);
      assert.equal(counterframe(folder, 'check', join(folder, 'sub/b.txt')).code, 0);
      assert.equal(counterframe(sub, 'check', '../a.txt').code, 1);
    });
  });

  it('leaves the lines of drafts that are not named, and takes those that are named anew', () => {
    withFiles({ 'a.txt': fight, 'b.txt': fight }, (folder) => {
      counterframe(folder, 'baseline');
      writeFileSync(join(folder, 'a.txt'), price);
      const { stdout } = counterframe(folder, 'baseline', 'a.txt');
      assert.equal(
        stdout,
        '1 finding in 1 draft written to counterframe.baseline.json; 1 stale line removed.\nThe lines of 1 other draft are kept.\n',
      );
      assert.deepEqual(draftsIn(folder), { 'a.txt': 1, 'b.txt': 1 });
    });
  });

  it('tells stale lines after a rewording, checks for them, and prunes them', () => {
    withFiles({ 'a.txt': `${fight}\n${price}`, 'b.txt': fight, 'c.txt': price }, (folder) => {
      counterframe(folder, 'baseline');
      const check = ['baseline', '--check'];
      assert.deepEqual(counterframe(folder, ...check).code, 0);
      writeFileSync(join(folder, 'a.txt'), `We prevent harm.\n\n${price}`);
      rmSync(join(folder, 'b.txt'));
      const { code, stderr } = counterframe(folder, 'check', 'a.txt', 'c.txt');
      assert.equal(code, 0);
      assert.equal(
        stderr,
        '1 line of the baseline about these drafts fits nothing any more: "counterframe baseline --prune" removes it.\n',
      );
      assert.equal(counterframe(folder, 'check', 'a.txt', '--quiet').stderr, '');
      assert.equal(counterframe(folder, 'check', 'a.txt', '--code', 'wording/price').stderr, '');
      const before = readFileSync(join(folder, BASELINE), 'utf8');
      const stale = counterframe(folder, ...check);
      assert.equal(stale.code, 1);
      assert.match(stale.stdout, /^a\.txt: “fight exploitation” \(wording\/fight\) fits nothing any more\.\nb\.txt: .*\n2 stale lines in /);
      assert.equal(readFileSync(join(folder, BASELINE), 'utf8'), before);
      assert.match(
        counterframe(folder, 'baseline', '--prune').stdout,
        /^2 stale lines removed from counterframe\.baseline\.json; 2 lines kept\.\n$/,
      );
      assert.deepEqual(draftsIn(folder), { 'a.txt': 1, 'c.txt': 1 });
      assert.equal(counterframe(folder, ...check).code, 0);
    });
  });

  it('keeps lines about codes that a run does not look for', () => {
    withFiles({ 'a.txt': `${fight}\n${price}`, 'off.yaml': 'severities: { wording/fight: off }\n' }, (folder) => {
      counterframe(folder, 'baseline');
      const before = readFileSync(join(folder, BASELINE), 'utf8');
      for (const args of [['--prune'], []]) {
        counterframe(folder, 'baseline', ...args, '--config', 'off.yaml');
        assert.equal(readFileSync(join(folder, BASELINE), 'utf8').split('\n').length, before.split('\n').length);
        run(['baseline', ...args, '--no-builtin', small.at(-1)!], { cwd: folder });
        assert.deepEqual(draftsIn(folder), { 'a.txt': 2 });
      }
    });
  });

  it('leaves out what is set aside or decided', () => {
    const decided = { draft: 'a.txt', ...anchor, status: 'accepted' };
    const files = {
      'a.txt': fight,
      'b.md': `<!-- counterframe-ignore wording/fight: a name -->\n${fight}\n${price}`,
      [DECISIONS]: `${JSON.stringify(decided)}\n`,
    };
    withFiles(files, (folder) => {
      counterframe(folder, 'baseline');
      assert.deepEqual(draftsIn(folder), { 'b.md': 1 });
    });
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['no JSON', '{\n"version": 1,\n', /counterframe\.baseline\.json:2: is not valid JSON/],
    ['another version', '{ "version": 9, "drafts": {} }', /counterframe\.baseline\.json:1: version: /],
    ['an unfinished merge', '{\n<<<<<<< ours\n', /counterframe\.baseline\.json:2: .*unfinished merge.*--force/],
    ['bytes of no text', '{"version": 1, "drafts": {"\u0000": []}}', /counterframe\.baseline\.json:1: is not valid JSON/],
  ];
  for (const [name, text, expected] of broken) {
    it(`refuses a baseline with ${name}, and does not write over it`, () => {
      withFiles({ 'a.txt': fight, [BASELINE]: text }, (folder) => {
        for (const args of [['check', 'a.txt'], ['baseline'], ['baseline', '--prune', '--force']]) {
          const { code, stdout, stderr } = counterframe(folder, ...args);
          assert.deepEqual([code, stdout], [2, ''], args.join(' '));
          assert.match(stderr, expected);
        }
        assert.equal(readFileSync(join(folder, BASELINE), 'utf8'), text);
        assert.equal(counterframe(folder, 'check', 'a.txt', '--no-baseline').code, 1);
        assert.equal(counterframe(folder, 'baseline', '--force').code, 0);
        assert.deepEqual(draftsIn(folder), { 'a.txt': 1 });
      });
    });
  }

  it('leaves nothing behind where it cannot write', () => {
    withFiles({ 'a.txt': fight }, (folder) => {
      mkdirSync(join(folder, BASELINE));
      for (const args of [[], ['--force']]) {
        const { code, stderr } = counterframe(folder, 'baseline', ...args);
        assert.equal(code, 2);
        assert.match(stderr, /counterframe\.baseline\.json: cannot be (read|written): /);
        assert.deepEqual(readdirSync(folder).sort(), ['a.txt', BASELINE]);
      }
    });
  });

  it('writes whole files: a link stays a link, rights stay, nothing else is left', () => {
    withFiles({ 'a.txt': fight, 'kept/real.json': '{"version": 1, "drafts": {}}\n' }, (folder) => {
      const real = join(folder, 'kept/real.json');
      chmodSync(real, 0o640);
      symlinkSync('kept/real.json', join(folder, BASELINE));
      assert.equal(counterframe(folder, 'baseline', 'a.txt').code, 0);
      assert.ok(lstatSync(join(folder, BASELINE)).isSymbolicLink());
      assert.equal(statSync(real).mode & 0o777, 0o640);
      assert.deepEqual(draftsIn(folder), { 'a.txt': 1 });
      assert.deepEqual(readdirSync(join(folder, 'kept')), ['real.json']);
    });
  });

  it('never reads what lies outside of its folder, whatever names it holds', () => {
    const hostile = { version: 1, drafts: { '../secret.txt': [anchor], '/etc/hostname.txt': [anchor], 'a\u0000.txt': [anchor], '': [] } };
    withFiles({ 'secret.txt': fight, [`in/${BASELINE}`]: JSON.stringify(hostile), 'in/a.txt': fight }, (folder) => {
      const { code, stdout } = counterframe(join(folder, 'in'), 'baseline', '--prune');
      assert.deepEqual([code, stdout], [0, '3 stale lines removed from counterframe.baseline.json; 0 lines kept.\n']);
      const outside = counterframe(join(folder, 'in'), 'baseline', '../secret.txt', 'a.txt');
      assert.equal(outside.code, 2);
      assert.match(outside.stderr, /^\.\.\/secret\.txt: lies outside of /);
      assert.deepEqual(draftsIn(join(folder, 'in')), { 'a.txt': 1 });
    });
  });

  it('keeps the lines of a draft that cannot be read', () => {
    withFiles({ 'a.txt': fight, 'b.txt': fight }, (folder) => {
      counterframe(folder, 'baseline');
      writeFileSync(join(folder, 'a.txt'), Buffer.from([0, 1, 2]));
      for (const args of [['--prune'], []]) {
        const { code, stderr } = counterframe(folder, 'baseline', ...args);
        assert.equal(code, 2);
        assert.match(stderr, /a\.txt: is not a text file/);
        assert.deepEqual(draftsIn(folder), { 'a.txt': 1, 'b.txt': 1 });
      }
    });
  });

  it('says what is missing', () => {
    withFiles({ 'a.txt': fight }, (folder) => {
      assert.match(counterframe(folder, 'baseline', '--prune').stderr, /There is no baseline here/);
      assert.match(counterframe(folder, 'baseline', 'absent.txt').stderr, /absent\.txt: no documents found/);
      assert.deepEqual(readdirSync(folder), ['a.txt']);
      assert.equal(counterframe(folder, 'baseline', '--prune', '--check').code, 2);
    });
  });
});
