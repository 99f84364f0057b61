import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Design } from '../server/core/sampling/design.ts';
import { run, small, withFiles } from './cli-process.ts';

const sentences = Array.from({ length: 60 }, (_, index) =>
  index % 6 === 0
    ? `The council of ward ${index} will fight exploitation.`
    : `Ward ${index} opens a library, with tea = free; "all" welcome.`,
);
const files = {
  'corpus/one.md': `${sentences.slice(0, 30).join(' ')}\n`,
  'corpus/north/two.txt': `${sentences.slice(30).join('\n\n')}\n`,
};

function sample(folder: string, ...args: string[]) {
  return run(['sample', 'corpus', '-o', 'out', ...small, ...args], { cwd: folder });
}

function designIn(folder: string, out = 'out'): Design {
  return JSON.parse(readFileSync(join(folder, out, 'design.json'), 'utf8'));
}

function rowsIn(folder: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, 'out/sample.csv'), 'utf8'), { columns: true, bom: true });
}

/** What a careful reader would set: the code on the sentences with it, and on one without. */
function answersOf(rows: readonly Record<string, string>[]): [string, string][] {
  return rows.map(({ id, text }, index) => [id!, text!.includes('fight') || index === 1 ? 'wording/fight' : 'none']);
}

describe('counterframe sample', () => {
  it('draws sentences by strata, prints the seed and writes sheet and design', () => {
    withFiles(files, (folder) => {
      const { code, stdout, stderr } = sample(folder, '--size', '20');
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^20 sentences of 60 in 2 documents drawn with seed 1:\n {2}10 of 10 with a code, in 1 stratum\n {2}10 of 50 /);
      const design = designIn(folder);
      assert.deepEqual(
        design.strata.map(({ name, size, drawn }) => [name, size, drawn]),
        [
          ['wording/fight', 10, 10],
          ['nothing found', 50, 10],
        ],
      );
      const rows = rowsIn(folder);
      assert.deepEqual(Object.keys(rows[0]!), ['id', 'document', 'number', 'before', 'text', 'after', 'suggested', 'codes', 'note']);
      assert.deepEqual(
        rows.map(({ id }) => id),
        design.sentences.map(({ id }) => id),
      );
      for (const { text, suggested } of rows) assert.equal(suggested, text!.includes('fight') ? 'wording/fight' : '');
      const texts = { 'one.md': files['corpus/one.md'], 'north/two.txt': files['corpus/north/two.txt'] } as Record<string, string>;
      for (const [index, { document, start, end }] of design.sentences.entries())
        assert.equal(texts[document]!.slice(start, end), rows[index]!.text);
    });
  });

  it('names the corpus as the manifest of its codings does, and how it was read', () => {
    const rows = sentences.map((text, index) => `${index},"${text.replaceAll('"', '""')}",KE\r\n`).join('');
    withFiles({ ...files, 'corpus/calls.csv': `\ufeffid,said,country\r\n${rows}` }, (folder) => {
      const reading = ['--text-column', 'said'];
      assert.equal(sample(folder, '--size', '20', ...reading).code, 0);
      assert.equal(run(['code', 'corpus', '-o', 'coded', ...small, ...reading], { cwd: folder }).code, 0);
      const manifest = JSON.parse(readFileSync(join(folder, 'coded/manifest.json'), 'utf8'));
      const { corpus, corpusOptions } = designIn(folder);
      assert.equal(corpus, manifest.corpus.sha256);
      assert.deepEqual(corpusOptions, { textColumn: 'said', textFormat: 'plain' });
    });
  });

  it('draws the same again, and blind in another order without what was found', () => {
    withFiles(files, (folder) => {
      sample(folder, '--size', '20');
      const [sheet, design] = ['sample.csv', 'design.json'].map((name) => readFileSync(join(folder, 'out', name), 'utf8'));
      assert.equal(sample(folder, '--size', '20', '--force').code, 0);
      assert.deepEqual(
        [sheet, design],
        ['sample.csv', 'design.json'].map((name) => readFileSync(join(folder, 'out', name), 'utf8')),
      );
      const open = rowsIn(folder);
      sample(folder, '--size', '20', '--force', '--blind');
      const blind = rowsIn(folder);
      assert.ok(!('suggested' in blind[0]!));
      assert.deepEqual(new Set(blind.map(({ id }) => id)), new Set(open.map(({ id }) => id)));
      assert.notDeepEqual(
        blind.map(({ id }) => id),
        open.map(({ id }) => id),
      );
    });
  });

  it('does not depend on threads, nor on where the corpus stands', () => {
    withFiles(files, (folder) => {
      sample(folder, '--size', '20');
      assert.equal(run(['sample', join(folder, 'corpus'), '-o', join(folder, 'other'), '--size', '20', '--jobs', '2', ...small]).code, 0);
      assert.deepEqual(designIn(folder, 'other'), designIn(folder));
    });
  });

  it('keeps documents apart where asked, and codes that were not asked for out', () => {
    withFiles(files, (folder) => {
      sample(folder, '--size', '20', '--by', 'folder');
      assert.deepEqual(
        designIn(folder).strata.map(({ name, size }) => [name, size]),
        [
          ['wording/fight | .', 5],
          ['wording/fight | north', 5],
          ['nothing found | .', 25],
          ['nothing found | north', 25],
        ],
      );
      assert.equal(sample(folder, '--size', '20', '--force', '--code', 'wording/fight').code, 0);
      assert.deepEqual(designIn(folder).codes, ['wording/fight']);
    });
  });

  it('draws from tables, by metadata of whatever source', () => {
    const table = `id,speech,country\n${sentences.map((text, at) => `p${at},"${text.replaceAll('"', '""')}",${at % 2 ? 'NL' : 'UK'}`).join('\n')}\n`;
    const about = `id,Made By\n${sentences.map((_, at) => `p${at},${at < 30 ? 'house' : 'senate'}`).join('\n')}\n`;
    withFiles({ 'corpus/calls.csv': table, 'about.csv': about }, (folder) => {
      const draw = (...args: string[]) =>
        sample(folder, '--size', '20', '--text-column', 'speech', '--metadata', 'about.csv', '-q', ...args);
      const { code, stderr } = draw('--by', 'Made By');
      assert.deepEqual([code, stderr], [0, '']);
      assert.deepEqual(
        designIn(folder).strata.map(({ name, size }) => [name, size]),
        [
          ['wording/fight | house', 5],
          ['wording/fight | senate', 5],
          ['nothing found | house', 25],
          ['nothing found | senate', 25],
        ],
      );
      const texts = new Map(sentences.map((text, at) => [`calls.csv#p${at}`, text]));
      for (const { document, text } of rowsIn(folder)) assert.equal(texts.get(document!), text);
      assert.equal(draw('--by', 'country', '--force').code, 0);
      assert.deepEqual(
        designIn(folder).strata.map(({ group, size }) => [group, size]),
        [
          ['UK', 10],
          ['NL', 30],
          ['UK', 20],
        ],
      );
      const unknown = draw('--by', 'contry', '--force');
      assert.equal(unknown.code, 2);
      assert.match(unknown.stderr, /--by contry: no document has metadata of that name\. Did you mean "country"\?/);
    });
  });

  const refused: [string, string[], RegExp][] = [
    ['an output that holds a sample', [], /out holds a sample already, perhaps with answers/],
    ['too small a sample', ['--force', '--size', '3', '--by', 'document'], /4 strata of at least 2 take 8 sentences, more than --size 3/],
    ['Neyman without a result', ['--force', '--allocation', 'neyman'], /give --earlier/],
    ['an unknown code', ['--force', '--code', 'wording/figth'], /Did you mean "wording\/fight"/],
    ['a seed that is none', ['--seed', '4294967296'], /below 4294967296/],
  ];
  for (const [name, args, message] of refused)
    it(`refuses ${name}, and says how to go on`, () => {
      withFiles({ ...files, 'out/design.json': '{}' }, (folder) => {
        const { code, stderr } = sample(folder, ...args);
        assert.equal(code, 2);
        assert.match(stderr, message);
        assert.equal(readFileSync(join(folder, 'out/design.json'), 'utf8'), '{}');
      });
    });
});

describe('counterframe estimate', () => {
  const estimate = (folder: string, answers: string, ...args: string[]) => run(['estimate', 'out', answers, ...args], { cwd: folder });

  it('reads a sheet back in any order, and says what it means', () => {
    withFiles(files, (folder) => {
      sample(folder, '--size', '20');
      const rows = answersOf(rowsIn(folder)).reverse();
      writeFileSync(join(folder, 'done.csv'), `note;codes;id\r\n${rows.map(([id, codes]) => `;${codes};${id}`).join('\r\n')}\r\n`);
      const { code, stdout, stderr } = estimate(folder, 'done.csv', '--format', 'json');
      assert.deepEqual([code, stderr], [0, '']);
      const { labels, answered } = JSON.parse(stdout);
      assert.equal(answered, 20);
      const [fight] = labels;
      assert.deepEqual([fight.label, fight.known, fight.right, fight.missedSeen], ['wording/fight', 10, 10, 1]);
      assert.deepEqual([fight.precision.value, fight.precision.low, fight.missed.value], [1, 1, 5]);
      assert.ok(Math.abs(fight.recall.value - 10 / 15) < 1e-12);
      const text = estimate(folder, 'done.csv').stdout;
      assert.match(text, /^done\.csv: 20 answers to a sample of 20 sentences out of 60, seed 1$/m);
      assert.match(text, /^wording\/fight +10 +10 +10 +1 +1\.00 \(1\.00–1\.00\) +0\.67 /m);
      assert.match(text, /Cochran 1977.*\n.*Särndal, Swensson and Wretman 1992/);
      const table = parse(estimate(folder, 'done.csv', '--format', 'csv').stdout, { columns: true }) as Record<string, string>[];
      assert.equal(Number(table[0]!.recall), Number(fight.recall.value.toPrecision(10)));
    });
  });

  it('reads a sheet with a column for each code, as spreadsheets save it', () => {
    withFiles(files, (folder) => {
      sample(folder, '--size', '20', '--to', 'csv-wide');
      const rows = rowsIn(folder);
      const codes = designIn(folder).codes;
      assert.deepEqual(Object.keys(rows[0]!).slice(7), [...codes, 'none', 'note']);
      const lines = answersOf(rows).map(([id, code]) =>
        [id, ...codes.map((one) => (one === code ? 'x' : '')), code === 'none' ? '1' : ''].join('\t'),
      );
      writeFileSync(join(folder, 'done.tsv'), `\ufeff${['id', ...codes, 'none'].join('\t')}\n${lines.join('\n')}\n`);
      const { stdout, stderr } = estimate(folder, 'done.tsv', '--format', 'json');
      assert.equal(stderr, '');
      assert.deepEqual([JSON.parse(stdout).answered, JSON.parse(stdout).labels[0].missedSeen], [20, 1]);
    });
  });

  it('reads what doccano exports, with ids of its own and labels on neighbours', () => {
    withFiles(files, (folder) => {
      sample(folder, '--size', '20', '--to', 'doccano', '--blind');
      const lines = readFileSync(join(folder, 'out/sample.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.ok(lines.every(({ label }) => label.length === 0));
      const done = lines.map((line, index) => {
        const [from, to] = line.sentence;
        const words = [...line.text].slice(from, to).join('');
        const own = words.includes('fight') ? [[from, to, 'wording/fight']] : [];
        return { ...line, id: index + 1, label: [...own, [0, 1, 'wording/fight']].slice(from === 0 ? (own.length > 0 ? 0 : 1) : 0) };
      });
      writeFileSync(join(folder, 'all.jsonl'), done.map((line) => `${JSON.stringify(line)}\n`).join(''));
      const { stdout, stderr } = estimate(folder, 'all.jsonl', '--format', 'json', '--blank', 'none');
      assert.equal(stderr, '');
      const { labels, answered } = JSON.parse(stdout);
      assert.deepEqual([answered, labels[0].right, labels[0].missedSeen], [20, 10, 0]);
    });
  });

  it('writes suggestions for doccano on the words that were found, in code points', () => {
    withFiles({ 'corpus/a.txt': '😀 Free tea 😀 for all. We 😀 fight exploitation.' }, (folder) => {
      sample(folder, '--size', '5', '--to', 'doccano');
      const lines = readFileSync(join(folder, 'out/sample.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      const { text, label } = lines.find((line) => line.label.length > 0)!;
      const [[start, end, code]] = label;
      assert.equal(code, 'wording/fight');
      assert.equal([...text].slice(start, end).join(''), 'fight exploitation');
    });
  });

  it('tells of blank, missing and unknown rows, and takes blanks for none when told', () => {
    withFiles(files, (folder) => {
      sample(folder, '--size', '20');
      const rows = answersOf(rowsIn(folder)).slice(1);
      rows[0]![1] = '';
      writeFileSync(join(folder, 'done.csv'), `id,codes\n${[...rows, ['s00000000000', 'none']].map((cells) => cells.join()).join('\n')}\n`);
      const { code, stdout, stderr } = estimate(folder, 'done.csv');
      assert.equal(code, 0);
      assert.match(stderr, new RegExp(`1 blank row is left out \\(${rows[0]![0]}\\): write "none" where no code fits`));
      assert.match(stderr, /1 sentence without a row is left out/);
      assert.match(stderr, /1 row belongs to no sentence of the sample \(s00000000000\)/);
      assert.match(stdout, /18 answers .*; 1 row left blank, 1 sentence without a row, 1 row of no sentence/);
      assert.match(estimate(folder, 'done.csv', '--blank', 'none', '-q').stdout, /19 answers/);
    });
  });

  it('feeds the next sample: a Neyman allocation from its result', () => {
    withFiles(files, (folder) => {
      sample(folder, '--size', '20');
      writeFileSync(
        join(folder, 'done.csv'),
        `id,codes\n${answersOf(rowsIn(folder))
          .map((cells) => cells.join())
          .join('\n')}\n`,
      );
      assert.equal(estimate(folder, 'done.csv', '--format', 'json', '-o', 'first.json').code, 0);
      const { code, stderr } = sample(folder, '--force', '--size', '24', '--allocation', 'neyman', '--earlier', 'first.json');
      assert.deepEqual([code, stderr], [0, '']);
      const [fight, empty] = designIn(folder).strata;
      // N·S: 10·√(1/12·11/12) = 2.76, and 50·√(2/12·10/12) = 18.63: 3.1 and 20.9 of 24.
      assert.deepEqual([fight!.drawn, empty!.drawn], [3, 21]);
    });
  });

  const refused: [string, string, string, RegExp][] = [
    [
      'a code of no codebook',
      'a.csv',
      'id,codes\nID,wording/figth\n',
      /a\.csv:2: has the code "wording\/figth".*Did you mean "wording\/fight"/,
    ],
    [
      'two answers to one sentence',
      'a.csv',
      'id,codes\nID,none\nID,wording/fight\n',
      /a\.csv:3: answers s\w+ otherwise than an earlier row/,
    ],
    ['a table without ids', 'a.csv', 'sentence,codes\n1,none\n', /a\.csv:1: has no column "id"/],
    ['a table without answers', 'a.csv', 'id,text\nID,x\n', /neither a column "codes"/],
    [
      'a mark that says neither yes nor no',
      'a.csv',
      'id,wording/fight,none\nID,maybe,\n',
      /a\.csv:2: has "maybe" under wording\/fight: write 1 or 0/,
    ],
    ['lines that are no JSON', 'a.jsonl', 'x\n', /a\.jsonl:1: is not a JSON object/],
    ['another sheet', 'a.csv', 'id,codes\nx,none\n', /answers no sentence of the sample/],
    ['a format that nothing reads', 'a.xlsx', 'PK', /is in no format that answers are read from/],
    ['an empty file', 'a.csv', '', /has no column "id"/],
  ];
  for (const [name, file, content, message] of refused)
    it(`refuses ${name}, with the place`, () => {
      withFiles(files, (folder) => {
        sample(folder, '--size', '20');
        writeFileSync(join(folder, file), content.replaceAll('ID', designIn(folder).sentences[0]!.id));
        const { code, stdout, stderr } = estimate(folder, file);
        assert.deepEqual([code, stdout], [2, '']);
        assert.match(stderr, message);
      });
    });

  it('refuses a design that is none or is not there', () => {
    withFiles({ 'a.csv': 'id,codes\n', 'out/design.json': '[]' }, (folder) => {
      assert.match(estimate(folder, 'a.csv').stderr, /out: is not a design of a sample/);
      mkdirSync(join(folder, 'empty'));
      assert.match(run(['estimate', 'empty', 'a.csv'], { cwd: folder }).stderr, /empty: cannot be read/);
    });
  });
});
