import assert from 'node:assert/strict';
import { join } from 'node:path';
import { run, small, withFiles } from './cli-process.ts';

const framed = 'We fight exploitation.\n';

type Document = {
  path: string;
  words: number;
  format: string;
  findings: { start: number; line: number; column: number; text: string }[];
  problems: { message: string }[];
};

function documents(names: readonly string[], cwd: string): Document[] {
  return JSON.parse(run(['check', ...names, '-f', 'json', ...small], { cwd }).stdout).documents;
}

describe('files on the command line', () => {
  const found: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['a folder', ['.'], ['a.txt', 'b.MD', 'sub/c.bill', 'sub/d.statute']],
    ['a folder by its name', ['sub/'], ['sub/c.bill', 'sub/d.statute']],
    ['a glob', ['**/*.bill'], ['sub/c.bill']],
    ['a glob that also meets other files', ['*'], ['a.txt', 'b.MD']],
    ['a file that is named, though ignored', ['out/e.txt'], ['out/e.txt']],
    ['a document named twice', ['a.txt', './a.txt', '.'], ['a.txt', 'b.MD', 'sub/c.bill', 'sub/d.statute']],
  ];
  for (const [name, names, expected] of found) {
    it(`reads ${name}`, () => {
      const files = {
        'a.txt': framed,
        'b.MD': framed,
        'notes.bin': framed,
        'sub/c.bill': framed,
        'sub/d.statute': framed,
        'sub/f.txt': framed,
        'out/e.txt': framed,
        'sub/secret/g.txt': framed,
        'node_modules/h.txt': framed,
        '.hidden/i.txt': framed,
        '.gitignore': 'out/\n*.txt\n!a.txt\n',
        'sub/.counterframeignore': '/secret\n',
        '.git/x.txt': framed,
      };
      withFiles(files, (folder) =>
        assert.deepEqual(
          documents(names, folder).map(({ path }) => path),
          expected,
        ),
      );
    });
  }

  const encodings: readonly (readonly [string, Buffer, number])[] = [
    ['UTF-8', Buffer.from(framed), 0],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${framed}`), 0],
    ['UTF-16 LE', Buffer.from(`\ufeff${framed}`, 'utf16le'), 0],
    ['UTF-16 BE', Buffer.from(`\ufeff${framed}`, 'utf16le').swap16(), 0],
    ['windows-1252', Buffer.from(`${framed.trim()} caf\xe9\n`, 'latin1'), 1],
  ];
  for (const [name, bytes, problems] of encodings) {
    it(`decodes ${name}, offsets counting from the first character`, () => {
      withFiles({ 'a.txt': bytes }, (folder) => {
        const [document] = documents(['a.txt'], folder);
        assert.deepEqual(
          document!.findings.map(({ start, line, column, text }) => [start, line, column, text]),
          [[3, 1, 4, 'fight exploitation']],
        );
        assert.equal(document!.problems.length, problems);
      });
    });
  }

  it('reports what cannot be read and goes on', () => {
    const files = { 'a.txt': framed, 'b.txt': Buffer.from([0x61, 0, 0x62]), 'c.png': '%PDF', 'empty.txt': '' };
    withFiles(files, (folder) => {
      const read = documents(['c.png', 'b.txt', 'empty.txt', 'a.txt'], folder);
      assert.deepEqual(
        read.map(({ findings, problems }) => [findings.length, problems.length]),
        [
          [0, 1],
          [0, 1],
          [0, 0],
          [1, 0],
        ],
      );
      assert.match(read[1]!.problems[0]!.message, /NUL/);
      const { code, stdout } = run(['check', 'c.png', 'b.txt', ...small], { cwd: folder });
      assert.equal(code, 0);
      assert.match(stdout, /2 documents could not be read/);
    });
  });

  it('says that ignore files leave out all of a folder that is named', () => {
    withFiles({ 'out/a.txt': framed, 'none/b.bin': framed, '.gitignore': 'out/\n' }, (folder) => {
      const { stderr, code } = run(['check', 'out', 'none', ...small], { cwd: folder });
      assert.match(stderr, /^out: no documents found under this name that \.gitignore .* name the files themselves to read them\.$/m);
      assert.match(stderr, /^none: no documents found under this name\.$/m);
      assert.equal(code, 2);
    });
  });

  it('leaves out what editors lay beside an open document', () => {
    const files = { 'a.txt': framed, '~$a.txt': framed, '.~lock.a.txt#': framed, 'a.txt~': framed };
    withFiles(files, (folder) => {
      for (const name of ['.', '*'])
        assert.deepEqual(
          documents([name], folder).map(({ path }) => path),
          ['a.txt'],
        );
    });
  });

  it('speaks once of documents in folders that nothing reads, and refuses those that are named', () => {
    const files = { 'a.txt': framed, 'old/b.doc': 'x', 'old/c.RTF': 'x', 'out/d.doc': 'x', '.gitignore': 'out/\n', '~$b.doc': 'x' };
    withFiles(files, (folder) => {
      const { stderr, code } = run(['check', '.', ...small], { cwd: folder });
      assert.deepEqual([stderr, code], ['2 files were not read (.doc, .rtf): save them as .docx.\n', 1]);
      assert.equal(run(['check', '.', '-q', ...small], { cwd: folder }).stderr, '');
      const alone = run(['check', 'out/../old/*.doc', ...small], { cwd: folder });
      assert.match(alone.stderr, /no documents found[\s\S]*1 file was not read \(\.doc\): save it as \.docx\./);
      assert.equal(alone.code, 2);
      assert.match(documents(['old/b.doc'], folder)[0]!.problems[0]!.message, /save it as \.docx/);
    });
  });

  it('keeps absolute paths as they were given', () => {
    withFiles({ 'a.txt': framed }, (folder) =>
      assert.equal(documents([join(folder, 'a.txt')], folder)[0]!.path, join(folder, 'a.txt').replaceAll('\\', '/')),
    );
  });

  it('counts offsets in UTF-16 units and columns from 1', () => {
    withFiles({ 'a.txt': 'One 😀 line.\r\n😀 We fight exploitation.\r\n' }, (folder) => {
      const [{ findings }] = documents(['a.txt'], folder) as [Document];
      assert.deepEqual(
        findings.map(({ start, line, column }) => [start, line, column]),
        [[20, 2, 7]],
      );
    });
  });
});
