import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { newOwner, ownerText } from '../server/disk/process.ts';
import { commandLine, run, small, withFiles } from './cli-process.ts';

const framed = 'We fight exploitation.';
const table = [
  'id,text,Country,when',
  `p1,"${framed}\nNothing, ""else"".",KE,2019-03-12`,
  'p2,Nothing here.,NP,',
  `p3,${framed} 😀 ${framed},KE,12 May 2020`,
];
const corpus: Readonly<Record<string, string | Buffer>> = {
  'c/a.md': `---\ntitle: A plan\ncountry: UG\n---\n# Plan\n\n😀 ${framed}\n`,
  'c/2019_KE_bill.txt': `${framed}\n`,
  'c/sub/e.html': `<p>${framed}</p>`,
  'calls.csv': `${table.join('\r\n')}\r\n`,
  'rows.jsonl': `${JSON.stringify({ key: 'x', body: framed, meta: { year: 2001 } })}\nnot json\n${JSON.stringify({ key: 'y' })}\n`,
  'about.csv': 'file,Region\na.md,East\ngone.txt,West\n',
};
const everything = ['c', 'calls.csv', 'rows.jsonl'];

type Row = Readonly<Record<string, string>>;

function rowsOf(folder: string, name: string): readonly Row[] {
  return parse(readFileSync(join(folder, name)), { columns: true, bom: true });
}

function code(args: readonly string[], cwd: string) {
  return run(['code', ...args, ...small], { cwd });
}

/** The files of an output with their bytes, without what is kept for the next run. */
function outputOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => !name.startsWith('.counterframe') && statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('counterframe code', () => {
  it('writes a row for each finding and each document, with what is known of it', () => {
    withFiles(corpus, (folder) => {
      const {
        code: status,
        stderr,
        stdout,
      } = code([...everything, '-o', 'out', '--name-pattern', '{year}_{country}_{kind}.*', '--metadata', 'about.csv'], folder);
      assert.equal(status, 2, 'two rows of JSON Lines could not be read');
      assert.match(stdout, /^7 findings and 0 counter-frames in 9 documents/);
      assert.match(stderr, /texts are taken from the column "text", rows are named by "id"/);
      assert.match(stderr, /rows\.jsonl#2: Line 2 is not a JSON object/);
      assert.match(stderr, /rows\.jsonl#3: The row has no "body"/);
      assert.match(stderr, /1 row fit no document, e\.g\. "gone\.txt"/);
      const documents = rowsOf(join(folder, 'out'), 'documents.csv');
      const ids = [
        'c/2019_KE_bill.txt',
        'c/a.md',
        'c/sub/e.html',
        'calls.csv#p1',
        'calls.csv#p2',
        'calls.csv#p3',
        'rows.jsonl#1',
        'rows.jsonl#2',
        'rows.jsonl#3',
      ];
      assert.deepEqual(
        documents.map(({ document }) => document),
        ids,
      );
      const [bill, plan, , p1, , p3, line, broken] = documents as [Row, Row, Row, Row, Row, Row, Row, Row];
      assert.deepEqual([bill.date, bill.country, bill.kind, bill.year], ['2019', 'KE', 'bill', '2019']);
      assert.deepEqual([plan.title, plan.country, plan.region, plan.document_name], ['A plan', 'UG', 'East', 'a.md']);
      assert.deepEqual(
        [p1.country, p1.when, p1.words, p1.n_wording_fight, p1.per_1000_words_wording],
        ['KE', '2019-03-12', '5', '1', '200'],
      );
      assert.deepEqual([p3.findings, p3.is_read], ['2', 'TRUE']);
      assert.deepEqual([line.key, line.meta_year], ['x', '2001']);
      assert.deepEqual([broken.is_read, broken.words, broken.findings], ['FALSE', '', '']);
      assert.match(broken.problems!, /not a JSON object/);
    });
  });

  it('says of every finding where it stands, in code points and in UTF-16', () => {
    withFiles(corpus, (folder) => {
      code(['c', 'calls.csv', '-o', 'out', '--to', 'csv,jsonl'], folder);
      const texts: Record<string, string> = {
        'c/a.md': String(corpus['c/a.md']),
        'calls.csv#p3': `${framed} 😀 ${framed}`,
        'calls.csv#p1': `${framed}\nNothing, "else".`,
      };
      const findings = rowsOf(join(folder, 'out/csv'), 'findings.csv').filter(({ document }) => texts[document!] !== undefined);
      assert.equal(findings.length, 4);
      for (const row of findings) {
        const text = texts[row.document!]!;
        assert.equal([...text].slice(Number(row.start), Number(row.end)).join(''), 'fight exploitation');
        assert.equal(text.slice(Number(row.start_utf16), Number(row.end_utf16)), row.text);
        assert.ok(text.includes(`${row.before}${row.text}${row.after}`));
        assert.ok(row.sentence!.includes(row.text!));
        assert.equal(row.line, String(text.slice(0, Number(row.start_utf16)).split('\n').length));
      }
      const lines = readFileSync(join(folder, 'out/jsonl/findings.jsonl'), 'utf8').trim().split('\n');
      const records = lines.map((line) => JSON.parse(line)).filter(({ document }) => texts[document] !== undefined);
      assert.deepEqual(
        records.map(({ document, start, code: found }) => [document, String(start), found]),
        findings.map((row) => [row.document, row.start, row.code]),
      );
    });
  });

  it('describes every column, and lists its files with their hashes', () => {
    withFiles(corpus, (folder) => {
      code(['c', '-o', 'out'], folder);
      const out = join(folder, 'out');
      const dictionary = rowsOf(out, 'data-dictionary.csv');
      for (const name of ['findings', 'documents', 'codebook']) {
        const [header] = parse(readFileSync(join(out, `${name}.csv`))) as string[][];
        const described = dictionary.filter((row) => row.table === name);
        assert.deepEqual(
          described.map(({ column }) => column),
          header,
        );
        assert.equal(new Set(header).size, header!.length);
        for (const column of header!) assert.match(column, /^[a-z][a-z0-9_]*$/);
        for (const { meaning } of described) assert.ok(meaning!.length > 5);
      }
      const { files, corpus: told } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
      assert.deepEqual(
        files.map(({ file }: { file: string }) => file),
        ['codebook.csv', 'data-dictionary.csv', 'data-dictionary.md', 'documents.csv', 'findings.csv'],
      );
      for (const { file, sha256 } of files)
        assert.equal(
          createHash('sha256')
            .update(readFileSync(join(out, file)))
            .digest('hex'),
          sha256,
        );
      const hashes = rowsOf(out, 'documents.csv').map((row) => `${JSON.stringify([row.document, row.sha256])}\n`);
      assert.equal(
        told.sha256,
        createHash('sha256').update(hashes.join('')).digest('hex'),
        'the hash of the corpus can be made from the table',
      );
    });
  });

  it('writes the same bytes each time, with any number of jobs, from any folder and in any order of names', () => {
    withFiles(corpus, (folder) => {
      const formats = ['--to', 'csv,jsonl'];
      code([...everything, '-o', 'one', ...formats, '--jobs', '1'], folder);
      const one = outputOf(join(folder, 'one'));
      assert.ok(Object.keys(one).length > 8);
      code([...everything, '-o', 'one', ...formats], folder);
      assert.deepEqual(outputOf(join(folder, 'one')), one, 'a second run in the same folder');
      code([...everything].reverse().concat(['-o', 'three', ...formats, '--jobs', '3']), folder);
      assert.deepEqual(outputOf(join(folder, 'three')), one);
      code(['../calls.csv', '../rows.jsonl', '.', '-o', '../four', ...formats], join(folder, 'c'));
      assert.deepEqual(outputOf(join(folder, 'four')), one);
    });
  });

  it('writes each of several formats as it is written alone, in a folder of its own', () => {
    withFiles({ 'c/a.txt': `${framed} 😀`, 'c/b.txt': framed }, (folder) => {
      const names = ['csv', 'jsonl', 'qdpx', 'qdc', 'w3c', 'brat', 'doccano', 'xmi', 'webanno-tsv', 'sarif'];
      code(['c', '-o', 'all', '--to', [...names, 'csv'].join(',')], folder);
      const all = outputOf(join(folder, 'all'));
      for (const name of names) {
        rmSync(join(folder, 'one'), { recursive: true, force: true });
        code(['c', '-o', 'one', '--to', name], folder);
        const { 'manifest.json': _, ...one } = outputOf(join(folder, 'one'));
        assert.ok(Object.keys(one).length > 0);
        for (const [file, content] of Object.entries(one)) assert.deepEqual(all[`${name}/${file}`], content, `${name}/${file}`);
      }
    });
  });

  it('finds the same whatever the line ends and the encoding', () => {
    const text = `# Plan\n\n😀 ${framed}\n\n- ${framed}\n- Café and\n  more: ${framed}\n`;
    const crlf = text.replaceAll('\n', '\r\n');
    const files = {
      'lf/a.md': text,
      'crlf/a.md': crlf,
      'cr/a.md': text.replaceAll('\n', '\r'),
      'bom/a.md': `\ufeff${crlf}`,
      'wide/a.md': Buffer.from(`\ufeff${crlf}`, 'utf16le'),
    };
    withFiles({ ...files, 'rows/a.jsonl': JSON.stringify({ text: `\ufeff${crlf}` }) }, (folder) => {
      const findingsOf = (name: string) => {
        assert.equal(code([name, '-o', `out-${name}`], folder).code, 0);
        return readFileSync(join(folder, `out-${name}`, 'findings.csv'), 'utf8');
      };
      const lf = findingsOf('lf');
      assert.equal(lf.split('fight exploitation,').length, 4);
      for (const name of ['crlf', 'cr', 'bom', 'wide']) assert.equal(findingsOf(name), lf, name);
      code(['rows/a.jsonl', '-o', 'out-rows', '--text-format', 'markdown'], folder);
      const starts = (name: string) => rowsOf(join(folder, name), 'findings.csv').map(({ start, end, code: found }) => [start, end, found]);
      assert.deepEqual(starts('out-rows'), starts('out-lf'));
    });
  });

  it('reads tables in other encodings, with other separators and broken rows', () => {
    const wide = Buffer.from('\ufeffid;text\r\n1;We fight exploitation.\r\n', 'utf16le');
    const western = Buffer.from('id;text;pa\xeds\r\n1;Caf\xe9, we fight exploitation.;Per\xfa\r\n2;x\r\n', 'latin1');
    withFiles({ 'wide.csv': wide, 'western.csv': western }, (folder) => {
      const { stderr } = code(['wide.csv', 'western.csv', '-o', 'out'], folder);
      assert.match(stderr, /western\.csv: is not valid UTF-8 and was read as windows-1252/);
      const rows = rowsOf(join(folder, 'out'), 'documents.csv');
      assert.deepEqual(
        rows.map((row) => [row.document, row.findings, row.país]),
        [
          ['western.csv#1', '1', 'Perú'],
          ['western.csv#2', '0', ''],
          ['wide.csv#1', '1', ''],
        ],
      );
      assert.match(rows[1]!.problems!, /2 values where the first line names 3 columns/);
    });
  });

  it('alters texts for spreadsheets only where that is asked for', () => {
    withFiles({ 'a.csv': 'text,remark,sentence\n"=1+1, we fight exploitation.",=2+3,x\n' }, (folder) => {
      const noteAfter = (...args: string[]) => {
        code(['a.csv', '-o', 'out', ...args], folder);
        return [rowsOf(join(folder, 'out'), 'documents.csv')[0]!.remark, readFileSync(join(folder, 'out/documents.csv'))[0] === 0xef];
      };
      assert.deepEqual(noteAfter(), ['=2+3', false]);
      assert.deepEqual(noteAfter('--bom'), ['=2+3', true]);
      assert.deepEqual(noteAfter('--spreadsheet'), ["'=2+3", true]);
      assert.equal(rowsOf(join(folder, 'out'), 'documents.csv')[0]!.meta_sentence, 'x', 'a column of ours has that name');
    });
  });

  it('keeps to the codes that are asked for', () => {
    withFiles({ 'a.txt': `${framed} Shelter if they report.` }, (folder) => {
      code(['a.txt', '-o', 'out', '--code', 'wording/price'], folder);
      assert.deepEqual(
        rowsOf(join(folder, 'out'), 'codebook.csv').map((row) => row.code),
        ['wording/price'],
      );
      assert.ok(!readFileSync(join(folder, 'out/findings.csv'), 'utf8').includes('wording/fight'));
    });
  });

  const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no corpus', ['-o', 'out'], /Name a folder, a glob, a document or a table/],
    ['no output', ['c'], /required option '-o/],
    ['a format that is not there', ['c', '-o', 'out', '--to', 'csv,docx'], /There is no format "docx"/],
    [
      'a column that is not there',
      ['calls.csv', '-o', 'out', '--text-column', 'txt'],
      /no column "txt"\. Did you mean "text"\? Its columns: id, text, Country, when\./,
    ],
    [
      'a metadata table without a key',
      ['c', '-o', 'out', '--metadata', 'calls.csv', '--join-on', 'path'],
      /calls\.csv: has no column "path"/,
    ],
    ['a pattern without parts', ['c', '-o', 'out', '--name-pattern', '*.txt'], /names no parts/],
    ['an output that is a file', ['c', '-o', 'calls.csv'], /calls\.csv.*cannot be written/],
    ['nothing under a name', ['absent', '-o', 'out'], /absent: no documents found/],
  ];
  for (const [name, args, message] of refusals)
    it(`refuses ${name}`, () => {
      withFiles(corpus, (folder) => {
        const { code: status, stderr } = code(args, folder);
        assert.equal(status, 2, stderr);
        assert.match(stderr, message);
        assert.equal(existsSync(join(folder, 'out/findings.csv')), false);
      });
    });

  it('passes over tables in folders unless they are asked for, and its own output', () => {
    withFiles({ 'c/a.txt': framed, 'c/t.csv': `text\n${framed}\n` }, (folder) => {
      const documents = (...args: string[]) => {
        const { stderr } = code(['c', '-o', 'c/out', ...args], folder);
        return [
          rowsOf(join(folder, 'c/out'), 'documents.csv').map(({ document }) => document),
          /t\.csv: is a table in a folder/.test(stderr),
        ];
      };
      assert.deepEqual(documents(), [['a.txt'], true]);
      assert.deepEqual(documents('--text-column', 'text'), [['a.txt', 't.csv#1'], false]);
      assert.deepEqual(documents('c/*.csv'), [['a.txt', 't.csv#1'], false]);
    });
  });
});

describe('a run that goes on', () => {
  const many = `text,n\n${Array.from({ length: 3000 }, (_, at) => `${framed} Row ${at}.,${at}\n`).join('')}`;
  const journalOf = (folder: string) => join(folder, 'out/.counterframe/journal.jsonl');

  it('after it was killed writes what it would have written', async function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'counterframe-'));
    try {
      writeFileSync(join(folder, 'many.csv'), many);
      const args = [...commandLine, 'code', 'many.csv', '-o', 'out', '--jobs', '1', ...small];
      const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
      const exited = once(child, 'exit');
      while (child.exitCode === null && (statSync(journalOf(folder), { throwIfNoEntry: false })?.size ?? 0) < 100_000)
        await new Promise((resolve) => setTimeout(resolve, 2));
      child.kill('SIGKILL');
      await exited;
      assert.equal(existsSync(join(folder, 'out/findings.csv')), false, 'nothing is written before all is known');
      truncateSync(journalOf(folder), statSync(journalOf(folder)).size - 40);
      const { stderr } = code(['many.csv', '-o', 'out'], folder);
      assert.match(stderr, /goes on with [\d,]+ documents of an earlier run/);
      code(['many.csv', '-o', 'whole'], folder);
      assert.deepEqual(outputOf(join(folder, 'out')), outputOf(join(folder, 'whole')));
      assert.equal(rowsOf(join(folder, 'out'), 'documents.csv').length, 3000);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('codes only what changed, and all of it under other settings', () => {
    withFiles({ 'c/a.txt': framed, 'c/b.txt': framed }, (folder) => {
      const sizeAfter = (...args: string[]) => {
        const { stderr } = code(['c', '-o', 'out', ...args], folder);
        return [readFileSync(journalOf(folder), 'utf8').trim().split('\n').length - 1, stderr] as const;
      };
      assert.equal(sizeAfter()[0], 2);
      assert.equal(sizeAfter()[0], 2);
      writeFileSync(join(folder, 'c/b.txt'), `${framed} ${framed}`);
      assert.equal(sizeAfter()[0], 3);
      assert.equal(rowsOf(join(folder, 'out'), 'findings.csv').length, 3);
      writeFileSync(join(folder, 'counterframe.yaml'), 'severities: { wording/fight: hint }\n');
      const [records, stderr] = sizeAfter();
      assert.equal(records, 2);
      assert.match(stderr, /other circumstances \(settings\): all documents are coded anew/);
      assert.equal(rowsOf(join(folder, 'out'), 'findings.csv')[0]!.severity, 'hint');
    });
  });

  it('makes anew what is damaged, and tells of it', () => {
    withFiles({ 'c/a.txt': framed, 'c/b.txt': framed }, (folder) => {
      code(['c', '-o', 'out'], folder);
      const before = outputOf(join(folder, 'out'));
      const text = readFileSync(journalOf(folder), 'utf8');
      writeFileSync(journalOf(folder), text.replace(/fight(?=[^\n]*\n$)/, 'light'));
      appendFileSync(journalOf(folder), 'half a li');
      const { stderr } = code(['c', '-o', 'out'], folder);
      assert.match(stderr, /1 record of the earlier run cannot be read/);
      assert.deepEqual(outputOf(join(folder, 'out')), before);
    });
  });

  it('does not begin while another run writes there, and takes over from one that is gone', () => {
    withFiles({ 'a.txt': framed }, (folder) => {
      code(['a.txt', '-o', 'out'], folder);
      const lock = join(folder, 'out/.counterframe/lock');
      writeFileSync(lock, 'no process at all');
      assert.equal(code(['a.txt', '-o', 'out'], folder).code, 0);
      assert.equal(existsSync(lock), false);
      writeFileSync(lock, ownerText(newOwner()));
      const { code: status, stderr } = code(['a.txt', '-o', 'out'], folder);
      assert.equal(status, 2);
      assert.match(stderr, /another run is writing there: wait for its end/);
    });
  });

  it('reads again what could not be read', () => {
    withFiles({ 'c/a.txt': framed, 'c/b.txt': Buffer.from([0x61, 0, 0x62]) }, (folder) => {
      const first = code(['c', '-o', 'out'], folder);
      assert.equal(first.code, 2);
      assert.match(first.stderr, /b\.txt: is not a text file/);
      assert.match(rowsOf(join(folder, 'out'), 'documents.csv')[1]!.problems!, /NUL bytes/);
      writeFileSync(join(folder, 'c/b.txt'), framed);
      assert.equal(code(['c', '-o', 'out'], folder).code, 0);
      assert.equal(rowsOf(join(folder, 'out'), 'findings.csv').length, 2);
    });
  });
});
