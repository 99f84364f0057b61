import assert from 'node:assert/strict';
import { createLocator } from '../server/export/lines.ts';
import { checked, exportAs, hostile, recorded } from './export-view.ts';
import { exporters } from './exporters.ts';

const draft = checked(
  'drafts/a.txt',
  'We fight exploitation.\r\nThey receive shelter if they report.\n\nLegal aid is open whether or not they report.\n',
);

describe('exports', () => {
  it('JSON has the documented fields, in order', () => {
    const { version, documents } = JSON.parse(exportAs('json', [draft, draft], { why: false }));
    assert.equal(version, '1.2.3');
    assert.equal(documents.length, 2);
    assert.deepEqual(Object.keys(documents[0]), ['path', 'format', 'words', 'findings', 'baselined', 'counter', 'scope', 'problems']);
    assert.deepEqual(documents[0].findings[1], {
      code: 'wording/price',
      entry: 'wording/price/help-if',
      severity: 'information',
      start: 37,
      end: 59,
      line: 2,
      column: 14,
      endLine: 2,
      endColumn: 36,
      text: 'shelter if they report',
      message: '“shelter” depends on “if they report”.',
      roles: [
        { name: 'help', start: 37, end: 44, text: 'shelter' },
        { name: 'price', start: 45, end: 59, text: 'if they report' },
      ],
      sources: [{ work: 'doe-2001', citation: 'Doe (2001)' }],
      suggestions: [{ text: 'offer help to everyone, and ask separately' }],
    });
    assert.deepEqual(documents[0].counter, [{ code: 'good/open-help', start: 80, end: 106 }]);
  });

  it('JSON adds what was set aside when asked why', () => {
    const [document] = JSON.parse(exportAs('json', [hostile('x')])).documents;
    assert.deepEqual([document.withheld[0].stance, document.suppressed[0].reason], ['name', 'x']);
  });

  it('JSON Lines has a document a line, on one line for every reader', () => {
    const lines = exportAs('jsonl', [draft, hostile('a\u2028b\u0085c\n')]).split('\n');
    assert.equal(lines.length, 3);
    assert.equal(JSON.parse(lines[1]!).path, 'a\u2028b\u0085c\n');
    assert.doesNotMatch(lines[1]!, /[\u2028\u0085]/);
  });

  it('every format holds without documents', () => {
    for (const { name } of exporters.filter(({ isBinary }) => !isBinary)) assert.equal(typeof exportAs(name, []), 'string');
    assert.deepEqual(JSON.parse(exportAs('json', [])), { version: '1.2.3', documents: [] });
  });

  it('GitHub commands say where', () => {
    const lines = exportAs('github', [draft]).split('\n');
    assert.equal(
      lines[0],
      '::warning file=drafts/a.txt,line=1,endLine=1,col=4,endColumn=22,title=A fight (wording/fight)::“fight exploitation” names the policy as a fight. Instead: prevent exploitation; say what is done.',
    );
    assert.match(lines[1]!, /^::notice file=drafts\/a\.txt,line=2/);
  });

  it('GitHub paths start from the root', () => {
    assert.match(exportAs('github', [checked('/home/drafts/sub/a.txt', 'We fight exploitation.')]), /file=sub\/a\.txt,/);
  });

  it('CSV has a row for each finding, counter-frame and set-aside match', () => {
    const rows = exportAs('csv', [draft]).split('\r\n');
    assert.match(rows[0]!, /^kind,path,line,column,/);
    assert.match(
      rows[1]!,
      /^finding,drafts\/a\.txt,1,4,1,22,3,21,warning,wording\/fight,wording\/fight\/fight-exploitation,fight exploitation,“fight/,
    );
    assert.deepEqual(
      rows.slice(1).map((row) => row.split(',')[0]),
      ['finding', 'finding', 'counter', ''],
    );
  });

  it('fingerprints stay when lines move, and differ within a document', () => {
    const prints = (text: string) =>
      JSON.parse(exportAs('sarif', [checked('a.txt', text)])).runs[0].results.map((result: { partialFingerprints: object }) =>
        JSON.stringify(result.partialFingerprints),
      );
    const before = prints('We fight exploitation.\n\nWe fight exploitation.\n');
    assert.equal(new Set(before).size, 2);
    assert.deepEqual(prints('New lines.\n\n\nWe fight\nexploitation.\n\nWe fight exploitation.\n')[1], before[1]);
  });

  it('lines end with LF, CR LF or CR', () => {
    const locate = createLocator('a\nb\r\nc\rd');
    assert.deepEqual(
      [0, 1, 2, 3, 5, 7, 8].map((offset) => `${locate(offset).line}:${locate(offset).column}`),
      ['1:1', '1:2', '2:1', '2:2', '3:1', '4:1', '4:2'],
    );
  });
});

describe('exports of baseline and decisions', () => {
  const document = recorded('a.txt', 'We fight exploitation.\n\nAnd we fight exploitation.\n\nThey fight exploitation.\n');
  const decision = { status: 'to-discuss', reason: 'ask the authors', by: 'Ada', on: '2026-01-02' };
  const inWords = 'to discuss: ask the authors (Ada, 2026-01-02)';

  it('JSON has decisions on findings, the baseline always, and stale records when asked why', () => {
    const [asked] = JSON.parse(exportAs('json', [document])).documents;
    assert.deepEqual(asked.findings[0].decision, decision);
    assert.deepEqual([asked.baselined.length, asked.baselined[0].line], [1, 3]);
    assert.equal(asked.suppressed[0].by, 'decision');
    assert.deepEqual(asked.suppressed[0].decision, { status: 'set-aside', reason: 'the name of the fund', by: 'Ben' });
    assert.deepEqual(asked.stale, [{ from: 'baseline', code: 'wording/fight', quote: 'words that were rewritten', before: '', after: '' }]);
    const [plain] = JSON.parse(exportAs('json', [document], { why: false })).documents;
    assert.deepEqual([plain.baselined.length, plain.stale, plain.suppressed], [1, undefined, undefined]);
  });

  it('stylish tells the decision, counts the baseline, and lists it when asked why', () => {
    const plain = exportAs('stylish', [document], { why: false });
    assert.ok(plain.includes(`\n${' '.repeat(22)}${inWords}\n`), plain);
    assert.doesNotMatch(plain, /in baseline|set aside/);
    assert.match(plain, /\n1 finding \(1 warning\) in 1 of 1 document; 1 more is in the baseline; 10 words read\.\n$/);
    const asked = exportAs('stylish', [document]);
    assert.match(asked, /\n {2}3:8 {2}in baseline {4}“fight exploitation” names/);
    assert.match(asked, /\n {2}5:6 {2}set aside {6}“fight exploitation”: the name of the fund \(decision, Ben\) {2}wording\/fight\n/);
  });

  it('no format says that there is a baseline where nothing is in it', () => {
    for (const name of ['stylish', 'github', 'csv']) assert.doesNotMatch(exportAs(name, [draft]), /baseline/i, name);
  });

  it('CSV has the decision in its last columns, and rows of the baseline', () => {
    const rows = exportAs('csv', [document]).split('\r\n');
    assert.match(rows[0]!, /,suggestions,decision,reason,decidedBy,decidedOn,place$/);
    assert.match(rows[1]!, /^finding,.*,to-discuss,ask the authors,Ada,2026-01-02,$/);
    assert.match(rows[2]!, /^baselined,a\.txt,3,8,.*,,,,,$/);
    assert.match(rows[3]!, /^suppressed,.*,set-aside,the name of the fund,Ben,,$/);
  });

  it('GitHub annotates what is new, with the decision', () => {
    const lines = exportAs('github', [document]).split('\n');
    assert.equal(lines.length, 3);
    assert.ok(lines[0]!.endsWith(` Decision: ${inWords}.`), lines[0]);
    assert.match(lines[1]!, /1 more is in the baseline/);
  });
});

describe('exports of hostile drafts', () => {
  it('CSV keeps formulas texts and cells whole', () => {
    for (const words of ['=cmd|1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\n=1', '＝1']) {
      const cells = parseCsv(exportAs('csv', [hostile(words)])).flat();
      for (const cell of cells) assert.doesNotMatch(cell, /^\s*[=+\-@＝]/u, JSON.stringify([words, cell]));
    }
    const rows = parseCsv(exportAs('csv', [hostile('a,"b"\r\nc;d')]));
    assert.deepEqual(new Set(rows.map((row) => row.length)), new Set([21]));
    assert.equal(rows[1]![1], 'a,"b"\r\nc;d');
  });

  it('GitHub commands cannot be forged', () => {
    const lines = exportAs('github', [hostile('x\n::set-output name=a::b\r::error::c%0A::stop,title=y:z')]).split('\n');
    for (const line of lines.slice(0, -2)) assert.match(line, /^::warning file=[^:]*::[^\r\n]*$/);
    assert.equal(lines.length, 5);
    for (const line of lines.slice(0, 2)) assert.ok(line.includes('%250A'));
  });

  for (const name of ['stylish', 'markdown', 'github']) {
    it(`${name} steers no terminal`, () => {
      const text = exportAs(name, [hostile('a\u001b[31mb\u009b2Jc\u0007d\u202ee\re\bf\u{e0041}\ud800')]);
      assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u{e0041}]/u);
      assert.ok(text.isWellFormed?.() ?? true);
    });
  }
});

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g;
  for (const [, cell, end] of text.matchAll(pattern)) {
    rows.at(-1)!.push(cell!.startsWith('"') ? cell!.slice(1, -1).replaceAll('""', '"') : cell!);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
