import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, small, withFiles } from './cli-process.ts';
import { codeOf, guid, machine, person, project, read, selection, source, textOf, usual, written } from './support/refi.ts';

const study = Buffer.from(project(`${usual}${source(selection(4, 8, 'care'))}`, { [`sources/${guid(9)}.txt`]: 'The care plan.\r\n' }));

describe('counterframe convert', () => {
  it('writes what another program coded as a project of its own, and says how it was read', () => {
    withFiles({ 'study.qdpx': study }, (folder) => {
      const { code, stderr } = run(['convert', 'study.qdpx', '-o', 'out/new.qdpx'], { cwd: folder });
      assert.equal(code, 0, stderr);
      assert.match(
        stderr,
        /^study\.qdpx: texts were counted with each CRLF line end as two, as the names of their selections show \(a\)\.\n$/,
      );
      assert.deepEqual(readdirSync(join(folder, 'out')), ['new.qdpx']);
    });
  });

  it('gives the same bytes again, and loses nothing', async () => {
    const corpus = {
      codebook: [codeOf('x/y', { title: 'Y', definition: 'What.' })],
      coders: [machine, person],
      documents: [textOf('a/b.txt', 'Some 👩 words.', { year: '1999' })],
      codings: [
        { document: 'a/b.txt', coder: person.name, code: 'x/y', span: { start: 0, end: 7 }, note: 'A note.' },
        { document: 'a/b.txt', coder: machine.name, code: 'x/y' },
      ],
    };
    const bytes = await written(corpus);
    const folders: (readonly [Buffer, Buffer])[] = [];
    withFiles({ 'study.qdpx': Buffer.from(bytes) }, (folder) => {
      for (const name of ['b.qdpx', 'c.qdpx'])
        assert.equal(run(['convert', 'study.qdpx', '-o', name, '--title', 'T'], { cwd: folder }).code, 0);
      folders.push([readFileSync(join(folder, 'b.qdpx')), readFileSync(join(folder, 'c.qdpx'))]);
    });
    const [[one, two]] = folders as [readonly [Buffer, Buffer]];
    assert.deepEqual(one, two);
    const back = await read(one);
    assert.deepEqual(back.documents, corpus.documents);
    assert.deepEqual([...back.codings].reverse(), corpus.codings);
    assert.deepEqual(back.coders, corpus.coders);
  });

  it('writes the codes of a project alone', () => {
    withFiles({ 'study.qdpx': study }, (folder) => {
      assert.equal(run(['convert', 'study.qdpx', '-o', 'codes.qdc', '-q'], { cwd: folder }).code, 0);
      const text = readFileSync(join(folder, 'codes.qdc'), 'utf8');
      assert.match(text, /<Code [^>]*name="Care"[^>]*><Description>What is offered\.<\/Description>\n<Code [^>]*name="Voice"/);
    });
  });

  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no such file', ['convert', 'none.qdpx', '-o', 'b.qdpx'], /none\.qdpx: cannot be read/],
    ['a file of no format', ['convert', 'a.txt', '-o', 'b.qdpx'], /a\.txt: is in no format that codings are read from \(.*qdpx/],
    ['an output of no format', ['convert', 'study.qdpx', '-o', 'b'], /name the format to write with --to/],
    ['the input as output', ['convert', 'study.qdpx', '-o', './study.qdpx'], /would be written over/],
    ['a broken project', ['convert', 'broken.qdpx', '-o', 'b.qdpx'], /broken\.qdpx: is damaged/],
    ['an output that cannot be written', ['convert', 'study.qdpx', '-o', 'a.txt/b.qdpx'], /a\.txt/],
  ];
  for (const [title, args, message] of refused)
    it(`refuses ${title}`, () => {
      withFiles({ 'study.qdpx': study, 'a.txt': 'text', 'broken.qdpx': 'PK..' }, (folder) => {
        const { code, stderr } = run(args, { cwd: folder });
        assert.match(stderr, message);
        assert.equal(code, 2);
        assert.ok(!existsSync(join(folder, 'b.qdpx')));
      });
    });
});

describe('counterframe codebook', () => {
  const kinds: readonly (readonly [string, RegExp])[] = [
    ['codes.qdc', /^<\?xml [\s\S]*<CodeBook [\s\S]*name="wording\/fight"/],
    ['codes.csv', /^code,family,[^\n]*\r\nwording\/fight,wording,/m],
    ['codes.md', /^### .*\(`wording\/fight`\)$/m],
    ['codes.json', /^\{"code":"wording\/fight"/m],
  ];
  for (const [name, content] of kinds)
    it(`writes ${name}`, () => {
      withFiles({}, (folder) => {
        assert.equal(run(['codebook', '-o', name, ...small], { cwd: folder }).code, 0);
        assert.match(readFileSync(join(folder, name), 'utf8'), content);
        if (name.endsWith('.json')) JSON.parse(readFileSync(join(folder, name), 'utf8'));
      });
    });

  it('names the kinds that there are', () => {
    withFiles({}, (folder) => {
      const { code, stderr } = run(['codebook', '-o', 'codes.txt', ...small], { cwd: folder });
      assert.match(stderr, /\.qdc, \.csv, \.md, \.json/);
      assert.equal(code, 2);
    });
  });

  it('leaves what was there where it cannot be written', () => {
    withFiles({ 'codes.csv': 'mine' }, (folder) => {
      writeFileSync(join(folder, 'bad.yaml'), 'family: 3');
      assert.equal(run(['codebook', '-o', 'codes.csv', '--lexicon', 'bad.yaml'], { cwd: folder }).code, 2);
      assert.equal(readFileSync(join(folder, 'codes.csv'), 'utf8'), 'mine');
    });
  });
});
