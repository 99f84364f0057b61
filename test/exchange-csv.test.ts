import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codePointsOf } from '../server/core/coding/code-points.ts';
import { csvReading } from '../server/exchange/csv/read.ts';
import { line } from '../server/export/csv.ts';
import { bare, codingsIn, codingsRead, corpora, fileOf, textOf } from './support/exchange.ts';

const text = 'Officers 👩🏽 rescued workers. Officers rescued victims.\nSurvivors spoke.';

async function read(table: string, others: Readonly<Record<string, string>> = { 'a.txt': text }) {
  return csvReading.read([fileOf('ada.csv', table), ...Object.entries(others).map(([path, content]) => fileOf(path, content))]);
}

describe('tables of codings', () => {
  it('are read by code points, by UTF-16 units, or by what fits the quotation where the column does not say', async () => {
    const at = text.indexOf('rescued workers');
    const points = codePointsOf(text).fromUtf16(at);
    assert.notEqual(points, at);
    const expected = { document: 'a.txt', coder: 'Ada', code: 'agency/rescue', span: { start: at, end: at + 7 } };
    for (const table of [
      `document_id,coder,code,start_codepoint,end_codepoint\na.txt,Ada,agency/rescue,${points},${points + 7}\n`,
      `document_id,coder,code,start_utf16,end_utf16\na.txt,Ada,agency/rescue,${at},${at + 7}\n`,
      `Document;Coder;Code;Start;End;Text\na.txt;Ada;agency/rescue;${at};${at + 7};rescued\n`,
      `Document\tCoder\tCode\tStart\tEnd\tText\na.txt\tAda\tagency/rescue\t${points}.0\t${points + 7}.0\trescued\n`,
      `doc id,rater,label,start,end\r\n"a.txt",Ada,agency/rescue,${points},${points + 7}\r\n`,
    ]) {
      const corpus = await read(table);
      assert.deepEqual(corpus.problems, [], table);
      assert.deepEqual(corpus.codings.map(bare), [expected], table);
    }
  });

  it('find a quotation without offsets where it stands once, or what surrounds it tells, and say so where not', async () => {
    const corpus = await read(
      'document,code,quote,before,after\na,one,rescued victims,,\na,two,rescued,,\na,three,rescued,,  workers\na,four,rescue dogs,,\na,five,"victims. Survivors",,\n',
    );
    assert.deepEqual(
      corpus.codings.map(({ code, coder, span }) => [code, coder, text.slice(span!.start, span!.end)]),
      [
        ['three', 'ada', 'rescued'],
        ['one', 'ada', 'rescued victims'],
        ['five', 'ada', 'victims.\nSurvivors'],
      ],
    );
    assert.deepEqual(corpus.problems, [
      {
        where: 'ada.csv',
        line: 3,
        message:
          '"a" holds the words “rescued” (two) more than once, and what stands around them does not tell which is meant: the coding is left out.',
      },
      { where: 'ada.csv', line: 5, message: '"a" does not hold the words “rescue dogs” (four): the coding is left out.' },
    ]);
  });

  it('know documents without codes, codes of whole documents, and several codes in a cell', async () => {
    const corpus = await read('document,coder,code\na.txt,Ada,\nb.txt,Ada,x/y; z\nc.txt,Ben,NA\n', {});
    assert.deepEqual(corpus.problems, []);
    assert.deepEqual(
      corpus.documents.map(({ id }) => id),
      ['a.txt', 'b.txt', 'c.txt'],
    );
    assert.deepEqual(
      corpus.coders.map(({ name }) => name),
      ['Ada', 'Ben'],
    );
    assert.deepEqual(corpus.codings, [
      { document: 'b.txt', coder: 'Ada', code: 'x/y' },
      { document: 'b.txt', coder: 'Ada', code: 'z' },
    ]);
  });

  it('take texts from the table, from files beside it, and from originals', async () => {
    const rows = 'document,code,quote\na,one,rescued victims\n';
    const own = await read(`document,code,quote,document_text\na,one,rescued victims,"${text}"\n`, {});
    const beside = await read(rows);
    const given = await csvReading.read([fileOf('ada.csv', rows)], [{ ...textOf('a', text), metadata: { year: '2020' } }]);
    for (const { codings, problems } of [own, beside, given]) assert.deepEqual([codings.length, problems.length], [1, 0]);
    assert.equal(given.documents[0]!.metadata.year, '2020');
    const none = await read(rows, {});
    assert.match(none.problems[0]!.message, /text is not there: put it beside the table/);
  });

  it('tell what cannot be read, with the line, and go on', async () => {
    const corpus = await read('document,code,start,end\n,one,0,1\na,two,5,x\na,three,9,2\na,four,0,99999\na,five,0,8\n');
    assert.deepEqual(
      corpus.codings.map(({ code }) => code),
      ['five'],
    );
    assert.deepEqual(
      corpus.problems.map(({ line }) => line),
      [2, 3, 4, 5],
    );
    const columns = await read('file,kind\na,b\n');
    assert.match(columns.problems[0]!.message, /has no column "code": its columns are "file", "kind"/);
    const open = await read('document,code\n"a,b\nc,d\n');
    assert.equal(open.problems.length, 1);
    assert.ok(!csvReading.recognises([fileOf('x.csv', 'name,age\n')]) && csvReading.recognises([fileOf('x.tsv', 'document\tcode\n')]));
  });

  it('are read back as they were written: any texts, coders, codes and overlaps', async () => {
    await fc.assert(
      fc.asyncProperty(corpora, async (documents) => {
        const plain = documents.map((coded) => ({ ...coded, codings: coded.codings.filter(({ note }) => note !== '') }));
        const rows = plain.flatMap(({ document, codings }) => {
          const { fromUtf16 } = codePointsOf(document.text);
          return codings.map(({ coder, code, span, note }) =>
            line([document.id, coder, code, span ? fromUtf16(span.start) : '', span ? fromUtf16(span.end) : '', note ?? '']).replace(
              /^'(?=[-@=+])/,
              '',
            ),
          );
        });
        const table =
          line(['document_id', 'coder', 'code', 'start_codepoint', 'end_codepoint', 'note']) + rows.join('').replaceAll(",'-,", ',-,');
        const corpus = await csvReading.read(
          [fileOf('codings.csv', table)],
          plain.map(({ document }) => document),
        );
        assert.deepEqual(corpus.problems, []);
        assert.deepEqual(codingsRead(corpus), codingsIn(plain));
      }),
      { seed: 21, numRuns: 200 },
    );
  });
});
