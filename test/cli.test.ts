import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, small, withFiles } from './cli-process.ts';

describe('command line', () => {
  const exitCodes: readonly (readonly [string, readonly string[], number])[] = [
    ['a clean draft', ['check', 'clean.txt', ...small], 0],
    ['a warning', ['check', 'found.txt', ...small], 1],
    ['a suppressed warning', ['check', 'aside.md', ...small], 0],
    ['a hint at the failing level', ['check', 'aside.md', '--severity', 'hint', ...small], 1],
    ['a hint below the failing level', ['check', 'aside.md', '--severity', 'information', ...small], 0],
    ['as many warnings as tolerated', ['check', 'found.txt', '--max-warnings', '1', ...small], 0],
    ['more warnings than tolerated', ['check', 'found.txt', '--max-warnings', '0', ...small], 1],
    ['tolerated warnings beside failing hints', ['check', 'found.txt', '--max-warnings', '1', '--severity', 'hint', ...small], 1],
    ['only codes that are not there', ['check', 'aside.md', '--code', 'wording/price', '--severity', 'hint', ...small], 0],
    ['no paths', ['check', ...small], 2],
    ['a path that does not exist', ['check', 'absent.txt', ...small], 2],
    ['a path that does not exist beside one that does', ['check', 'clean.txt', 'absent.txt', ...small], 2],
    ['a glob without matches', ['check', '*.bill', ...small], 2],
    ['an unknown format', ['check', 'clean.txt', '--format', 'pdf', ...small], 2],
    ['an unknown severity', ['check', 'clean.txt', '--severity', 'error', ...small], 2],
    ['a number that is none', ['check', 'clean.txt', '--max-warnings', 'few', ...small], 2],
    ['an unknown code', ['check', 'clean.txt', '--code', 'wording/figt', ...small], 2],
    ['an unknown option', ['check', 'clean.txt', '--loud', ...small], 2],
    ['an unknown command', ['lint', 'clean.txt'], 2],
    ['no command', [], 2],
    ['an output that cannot be written', ['check', 'clean.txt', '-o', 'absent/report.txt', ...small], 2],
    ['an output that is also an input', ['check', 'clean.txt', '-o', './clean.txt', ...small], 2],
    ['help', ['check', '--help'], 0],
    ['the version', ['--version'], 0],
    ['explain a known code', ['explain', 'wording/fight', ...small], 0],
    ['explain an unknown code', ['explain', 'wording/figt', ...small], 2],
    ['the language server without a channel', ['lsp'], 2],
  ];
  for (const [name, args, expected] of exitCodes) {
    it(`answers ${expected} to ${name}`, () => {
      const { code, stdout, stderr } = run(args);
      assert.equal(code, expected, stdout + stderr);
      if (expected === 2) assert.notEqual(stderr, '');
    });
  }

  it('writes stylish text for people', () => {
    const { stdout } = run(['check', '.', '--counter', '--why', ...small]);
    assert.match(stdout, /^aside\.md\n {2}4:4 +set aside +“fight exploitation”: the name of the fund \(comment\) +wording\/fight\n/);
    assert.match(stdout, /\n {2}1:4 +warning +“fight exploitation” names the policy as a fight\. +wording\/fight\n/);
    assert.match(stdout, /\n {2}3:14 +information +.*\n +help: shelter · price: if they report\n/);
    assert.match(stdout, /\n {2}6:19 +counter-frame +“whether or not they report” Help without conditions/);
    assert.match(stdout, /\n4 findings \(1 warning, 1 information, 2 hints\) in 2 of 3 documents; 47 words read\.\n$/);
  });

  it('shows counter-frames and set-aside matches only when asked', () => {
    const { stdout } = run(['check', '.', ...small]);
    assert.doesNotMatch(stdout, /counter-frame|set aside/);
  });

  it('keeps to failing findings when quiet', () => {
    const { stdout } = run(['check', 'found.txt', '--quiet', ...small]);
    assert.match(stdout, /wording\/fight/);
    assert.doesNotMatch(stdout, /wording\/price|wording\/soft/);
  });

  for (const selection of [['wording/soft', 'wording/price'], ['wording/soft,wording/price']]) {
    it(`selects the codes ${selection.join(' ')}`, () => {
      const { stdout } = run(['check', ...small, '--code', ...selection, 'found.txt']);
      assert.deepEqual(
        [...stdout.matchAll(/ {2}(\w+\/\w+)$/gm)].map(([, code]) => code),
        ['wording/price', 'wording/soft'],
      );
    });
  }

  it('writes no colours where there is no terminal', () => {
    assert.ok(!run(['check', 'found.txt', ...small], { env: { FORCE_COLOR: '1' } }).stdout.includes('\u001b'));
  });

  it('writes to a file and leaves that file out of the next run', () => {
    withFiles({ 'a.txt': 'We fight exploitation.\n' }, (folder) => {
      for (const _ of [1, 2]) {
        const { code, stdout } = run(['check', '.', '-f', 'markdown', '-o', 'report.md', ...small], { cwd: folder });
        assert.equal(code, 1);
        assert.equal(stdout, '');
        assert.match(readFileSync(join(folder, 'report.md'), 'utf8'), /wording\/fight/);
        assert.doesNotMatch(readFileSync(join(folder, 'report.md'), 'utf8'), /report\.md/);
      }
    });
  });

  it('leaves no file where the options are wrong', () => {
    withFiles({ 'a.txt': 'Plain.\n' }, (folder) => {
      run(['check', 'a.txt', '-o', 'report.txt', '--code', 'no/such', ...small], { cwd: folder });
      assert.ok(!existsSync(join(folder, 'report.txt')));
    });
  });

  it('suggests near names', () => {
    assert.match(run(['explain', 'wording/figt', ...small]).stderr, /Did you mean "wording\/fight"\?/);
    assert.match(run(['explain', 'fight', ...small]).stderr, /Did you mean "wording\/fight"\?/);
    assert.match(run(['check', 'clean.txt', '--code', 'wordin/*', ...small]).stderr, /Did you mean "wording\/\*"\?/);
  });

  it('explains a code', () => {
    const { stdout } = run(['explain', 'wording/fight', ...small]);
    for (const part of [
      'A fight (warning)',
      'Words of war',
      'What is done, and for whom?',
      'say what is done',
      'Doe (2001), 2.1',
      'A Made-Up Book',
      'They fight exploitation too.',
      'They fight fires.',
    ]) {
      assert.ok(stdout.includes(part), part);
    }
  });

  it('lists the codes, as a table and as JSON', () => {
    assert.match(run(['codes', ...small]).stdout, /^wording\/fight +warning +A fight\n/);
    const { codes } = JSON.parse(run(['codes', '--format', 'json', ...small]).stdout);
    assert.deepEqual(codes[3], { code: 'good/open-help', title: 'Help without conditions', severity: 'hint', counter: true, entries: 1 });
  });

  it('works with the built-in lexicons', () => {
    withFiles({ 'a.txt': 'Officers rescued fourteen trafficked workers from a farm.\n' }, (folder) => {
      assert.match(run(['check', 'a.txt', '--code', 'agency/rescue'], { cwd: folder }).stdout, / agency\/rescue\n/);
    });
  });
});
