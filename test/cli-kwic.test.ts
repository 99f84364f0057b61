import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { run, withFiles } from './cli-process.ts';

const files = {
  'a.txt': 'Article 8\n\n1. The unit shall rescue victims of trafficking at once.\n\nNobody calls.\n',
  'b.md': '# Rescue\n\nThey rescued *two* workers.\n',
  'c.txt': 'Nothing here.\n',
};

function kwic(folder: string, ...args: string[]) {
  return run(['kwic', ...args], { cwd: folder });
}

describe('counterframe kwic', () => {
  it('sets key words one below the other, with lines, places and counts', () => {
    withFiles(files, (folder) => {
      const { code, stdout, stderr } = kwic(folder, 'rescue <0-2> ($person|victim)?', '.', '--width', '80');
      assert.deepEqual([code, stderr], [0, '']);
      const columns = stdout.split('\n').flatMap((line) => (/rescue|Rescue/.test(line) ? [line.search(/[Rr]escue/)] : []));
      assert.equal(columns.length, 3);
      assert.match(stdout, /^a\.txt {2}1 match, .* per 1,000 words$/m);
      assert.match(stdout, /^ {5}3 {2}Article 8\(1\) .*rescue victims of trafficking/m);
      assert.match(stdout, /^3 matches in 2 of 3 documents; \d+ words read\.$/m);
    });
  });

  it('shows findings of a code, and of families with each code', () => {
    withFiles(files, (folder) => {
      const { stdout } = kwic(folder, 'agency/rescue', '.', '-f', 'jsonl');
      const records = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const [row] = records.filter(({ kind }) => kind === 'row');
      assert.deepEqual([row.document, row.line, row.match, row.place], ['a.txt', 3, 'agency/rescue', 'Article 8(1)']);
      assert.match(row.key, /^rescue victims/);
      assert.deepEqual(records.at(-1).kind, 'summary');
      assert.match(kwic(folder, 'agency/*', '.', '--width', '120').stdout, /agency\/rescue$/m);
    });
  });

  it('draws, sorts and limits rows, and counts all of them', () => {
    withFiles({ 'd.txt': Array.from({ length: 40 }, (_, at) => `Word${at} rescue ${40 - at} more.`).join('\n\n') }, (folder) => {
      const sample = (...args: string[]) => kwic(folder, 'rescue', 'd.txt', '--sample', '5', '-f', 'csv', ...args).stdout;
      assert.equal(sample('--seed', '3'), sample('--seed', '3'));
      assert.notEqual(sample('--seed', '3'), sample('--seed', '4'));
      assert.equal(sample().split('\r\n').length, 7);
      const { stdout } = kwic(folder, 'rescue', 'd.txt', '--sort', '1R', '--limit', '2', '--context', '1');
      assert.deepEqual(stdout.match(/rescue \d+/g), ['rescue 1', 'rescue 10']);
      assert.match(stdout, /^40 matches in 1 of 1 document; the first 2 shown; /m);
      assert.match(kwic(folder, 'rescue', 'd.txt', '--counts').stdout, /^ {5}40 {2}\d+\.\d\d per 1,000 words {2,}d\.txt$/m);
    });
  });

  it('writes a page in which texts are only text', () => {
    withFiles({ 'e.txt': 'To rescue <script>alert(1)</script> & all.\n' }, (folder) => {
      assert.equal(kwic(folder, 'rescue', 'e.txt', '-f', 'html', '-o', 'out.html').code, 0);
      const html = readFileSync(join(folder, 'out.html'), 'utf8');
      assert.match(html, /<mark>rescue<\/mark>/);
      assert.doesNotMatch(html, /<script>alert/);
    });
  });

  it('says what is wrong, and what to write', () => {
    withFiles(files, (folder) => {
      const told = (...args: string[]) => {
        const { code, stderr } = kwic(folder, ...args);
        assert.equal(code, 2);
        return stderr;
      };
      assert.match(told('rescue (', '.'), /pattern "rescue \(": has an empty part/);
      assert.match(told('agency/rescu', '.'), /Unknown code "agency\/rescu"\. Did you mean "agency\/rescue"\?/);
      assert.match(told('rescue'), /Name a folder/);
      assert.match(told('rescue', 'none.txt'), /none\.txt: no documents/);
      assert.match(told('rescue', '.', '--sort', '1Q'), /1L, 2L, 1R/);
      assert.match(told('rescue', '.', '--context', 'many'), /--context many/);
    });
  });

  it('reads the corpora that code reads: the same documents, and the same places in them', () => {
    const table = 'key,body\r\np1,"Tea.\r\nThe unit shall rescue victims."\r\np2,Nothing here.\r\n';
    withFiles(
      { 'in/t.csv': table, 'in/d.md': 'Tea.\r\n\r\nThey will rescue victims.\r\n', 'about.csv': 'file,country\np1,NL\n' },
      (folder) => {
        const corpus = ['in', '--text-column', 'body', '--id-column', 'key', '--metadata', 'about.csv'];
        const { code, stdout, stderr } = kwic(folder, 'agency/rescue', ...corpus, '-f', 'csv', '-o', 'in/rows.csv');
        assert.deepEqual([code, stdout], [0, '']);
        assert.match(stderr, /about\.csv: has no row for 2 documents\./);
        const cells = (file: string, names: readonly string[]) =>
          (parse(readFileSync(join(folder, file)), { columns: true, bom: true }) as Record<string, string>[]).map((row) =>
            names.map((name) => row[name]),
          );
        const rows = cells('in/rows.csv', ['document', 'start', 'end']);
        rmSync(join(folder, 'in/rows.csv'));
        assert.equal(run(['code', ...corpus, '-o', 'coded', '--code', 'agency/rescue'], { cwd: folder }).code, 0);
        assert.deepEqual(rows, cells('coded/findings.csv', ['document', 'start_utf16', 'end_utf16']));
        assert.deepEqual(rows, [
          ['d.md', '16', '30'],
          ['t.csv#p1', '20', '34'],
        ]);
        assert.match(kwic(folder, 'rescue victim', ...corpus).stdout, /^2 matches in 2 of 3 documents; /m);
      },
    );
  });

  it('does not write over the table of metadata', () => {
    withFiles({ ...files, 'about.csv': 'file,country\na,NL\n' }, (folder) => {
      const { code, stderr } = kwic(folder, 'rescue', '.', '--metadata', 'about.csv', '-o', 'about.csv');
      assert.equal(code, 2);
      assert.match(stderr, /about\.csv: is to be read, and would be written over/);
    });
  });
});
