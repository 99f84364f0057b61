import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BrokenTable, csvRecords } from '../server/corpus/csv.ts';
import { plainDate } from '../server/corpus/dates.ts';
import { flattened } from '../server/corpus/flatten.ts';
import { frontMatterOf } from '../server/corpus/front-matter.ts';
import { joinMetadata } from '../server/corpus/metadata.ts';
import { parseNamePattern } from '../server/corpus/name-pattern.ts';
import { variableName, variableNames } from '../server/corpus/names.ts';
import { normalSource, normalText } from '../server/corpus/normal-text.ts';
import { createRowItems } from '../server/corpus/row-items.ts';
import { separatorOf } from '../server/corpus/separator.ts';
import { chooseText } from '../server/corpus/text-column.ts';

describe('names of variables', () => {
  const names: readonly (readonly [string, string])[] = [
    ['Country of Origin', 'country_of_origin'],
    ['publishedOn', 'published_on'],
    ['  año/mes ', 'año_mes'],
    ['2019 total', 'v_2019_total'],
    ['###', 'unnamed'],
    ['place.country', 'place_country'],
  ];
  for (const [given, expected] of names) it(`${given.trim()} is ${expected}`, () => assert.equal(variableName(given), expected));

  it('differ where the names given differ', () => {
    assert.deepEqual(variableNames(['Year', 'year', 'YEAR ']), ['year', 'year_2', 'year_3']);
  });
});

describe('dates', () => {
  const dates: readonly (readonly [string, string | undefined])[] = [
    ['2019', '2019'],
    ['2019-03', '2019-03'],
    ['2019-03-12', '2019-03-12'],
    ['2019/03/12', '2019-03-12'],
    ['20190312', '2019-03-12'],
    ['2019-03-12T10:00:00Z', '2019-03-12'],
    ['12 March 2019', '2019-03-12'],
    ['March 12th, 2019', '2019-03-12'],
    ['Sept. 2019', '2019-09'],
    ['201903', undefined],
    ['03/04/2019', undefined],
    ['2019-02-30', undefined],
    ['2019-13', undefined],
    ['0019', undefined],
    ['12 Smarch 2019', undefined],
    ['', undefined],
  ];
  for (const [given, expected] of dates) it(`"${given}" is ${expected ?? 'no plain date'}`, () => assert.equal(plainDate(given), expected));
});

describe('names of files', () => {
  const matched = (pattern: string, file: string) => {
    const parsed = parseNamePattern(pattern);
    assert.ok('pattern' in parsed, 'problem' in parsed ? parsed.problem : '');
    return parsed.pattern(file);
  };
  const cases: readonly (readonly [string, string, Record<string, string> | undefined])[] = [
    ['{date}_{country}_{kind}.*', 'a/2019-03_KE_bill.final.pdf', { date: '2019-03', country: 'KE', kind: 'bill' }],
    ['{country}/{date}-*.txt', 'KE/2019-plan-b.txt', { country: 'KE', date: '2019' }],
    ['{a}-{b}.txt', 'x-y.txt.txt', { a: 'x', b: 'y.txt' }],
    ['{a}_{b}.*', 'x.txt', undefined],
    ['{a}_{b}.*', '_x.txt', undefined],
  ];
  for (const [pattern, file, expected] of cases) it(`${file} by ${pattern}`, () => assert.deepEqual(matched(pattern, file), expected));

  for (const pattern of ['*.txt', '{a}{b}', '{}.txt', '{a}_{a}'])
    it(`${pattern} is refused with a repair`, () => {
      const parsed = parseNamePattern(pattern);
      assert.ok('problem' in parsed);
      assert.match(parsed.problem, /: (write|give)/);
    });

  it('are read in the time of reading them', () => {
    const pattern = Array.from({ length: 50 }, (_, at) => `{f${at}}`).join('a');
    assert.equal(matched(`${pattern}b`, 'a'.repeat(100_000)), undefined);
  });
});

describe('front matter', () => {
  it('is told as names and values, as they were written', () => {
    const { values, problem } = frontMatterOf('---\ntitle: A plan\nyear: 2019\nok: yes\nplace:\n  country: KE\ntags: [a, b]\n---\n# One\n');
    assert.equal(problem, undefined);
    assert.deepEqual(values, { title: 'A plan', year: '2019', ok: 'yes', 'place.country': 'KE', tags: 'a; b' });
  });

  it('that is not valid is a problem, and one that is not there is none', () => {
    assert.match(frontMatterOf('---\ntitle: [\n---\n').problem ?? '', /not valid YAML/);
    assert.match(frontMatterOf(`---\n${'['.repeat(100)}\n---\n`).problem ?? '', /nested too deeply/);
    for (const text of ['', '---', '---\na: 1\n', '# One\n---\na: 1\n---\n', '---\n- a\n---\n'])
      assert.deepEqual(frontMatterOf(text), { values: {} });
  });
});

describe('metadata', () => {
  it('of a later source counts, and differences are named', () => {
    const { metadata, conflicts } = joinMetadata([
      { source: 'table', values: { Country: 'Kenya' } },
      { source: 'columns', values: { country: 'KE', year: '2019', empty: '' } },
      { source: 'file name', values: { country: 'ke', kind: 'bill', year: '2019' } },
    ]);
    assert.deepEqual(metadata, { date: '2019', country: 'Kenya', kind: 'bill', year: '2019' });
    assert.deepEqual(conflicts, ['country']);
  });

  it('keeps dates as they were given beside the plain ones', () => {
    const dateOf = (values: Record<string, string>) => joinMetadata([{ source: 'columns', values }]).metadata;
    assert.deepEqual(dateOf({ date: '12 March 2019' }), { date: '2019-03-12', date_as_given: '12 March 2019' });
    assert.deepEqual(dateOf({ date: '03/04/2019' }), { date_as_given: '03/04/2019' });
    assert.deepEqual(dateOf({ date: '2019-03-12' }), { date: '2019-03-12' });
    assert.deepEqual(dateOf({ Published: '2019-03-12' }), { date: '2019-03-12', published: '2019-03-12' });
    assert.deepEqual(dateOf({ country: 'KE' }), { country: 'KE' });
  });

  it('of any shape is told as text', () => {
    assert.deepEqual(flattened({ a: { b: true, c: [1, 'x'] }, d: null, e: [{ f: 1 }] }), { 'a.b': 'TRUE', 'a.c': '1; x', e: '[{"f":1}]' });
    const deep = JSON.parse(`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`);
    assert.equal(Object.keys(flattened(deep)).length, 1);
  });
});

async function recordsOf(pieces: readonly string[], separator: string): Promise<readonly (readonly string[])[]> {
  const chunks = (async function* () {
    yield* pieces;
  })();
  const records: (readonly string[])[] = [];
  for await (const { cells } of csvRecords(chunks, separator)) records.push(cells);
  return records;
}

describe('tables', () => {
  it('are read wherever their text is cut', async () => {
    const cell = fc.array(fc.constantFrom('a', '"', ',', '\n', 'é', '𐐀', ' '), { maxLength: 6 }).map((signs) => signs.join(''));
    const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.nat(40), async (rows, cut) => {
        const text = rows.map((row) => `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
        assert.deepEqual(await recordsOf([[...text].slice(0, cut).join(''), [...text].slice(cut).join('')], ','), rows);
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  it('that end inside a quotation are refused with the place', async () => {
    await assert.rejects(
      recordsOf(['a,b\n1,"never closed\n'], ','),
      (error) => error instanceof BrokenTable && /never closed/.test(error.message),
    );
  });

  const separators: readonly (readonly [string, string])[] = [
    ['a,b\n1,2\n', ','],
    ['a;b\n"1,5;2";3,5\n2,5;3\n', ';'],
    ['a\tb\n1, 2, 3\t4\n', '\t'],
    ['text\nOne, two\nThree\n', ','],
  ];
  for (const [text, expected] of separators)
    it(`${JSON.stringify(text)} is separated by ${JSON.stringify(expected)}`, () => assert.equal(separatorOf(text, 'a.csv'), expected));

  it('without a column that is plainly the text are refused with their columns', () => {
    assert.deepEqual(chooseText(['id', 'Full Text', 'year'], undefined, 'column'), { name: 'Full Text' });
    assert.deepEqual(chooseText(['q', 'words'], undefined, 'column'), {
      problem: 'has no column that is plainly the text: name it with --text-column. Its columns: q, words.',
    });
    const chosen = chooseText(['speech', 'year'], 'spech', 'column');
    assert.ok('problem' in chosen);
    assert.match(chosen.problem, /no column "spech"\. Did you mean "speech"\? Its columns: speech, year\./);
  });

  it('give every row an identifier of its own', () => {
    const itemOf = createRowItems('calls.csv', 'calls.csv', { text: 'text', id: 'id', format: 'plain' });
    const rows = ['a', 'a', '', 'a~row 2'].map((id, at) => itemOf({ number: at + 1, values: { id, text: 'x' } }));
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['calls.csv#a', 'calls.csv#a~row 2', 'calls.csv#3', 'calls.csv#a~row 2~row 4'],
    );
    const { content } = rows[1]!;
    assert.match(content.kind === 'text' ? content.problems.join() : '', /id "a" too: give each row its own/);
    assert.deepEqual(rows[0]!.columns, { id: 'a' });
  });
});

describe('normal texts', () => {
  it('have line ends of one kind and nothing that files cannot carry', () => {
    assert.equal(normalText('\ufeffa\r\nb\rc\0\ud83d😀'), 'a\nb\nc\ufffd\ufffd😀');
  });

  it('of a layout keep their length', () => {
    const layout = { blocks: [], hidden: [], notes: [], directives: [], pages: [] };
    const { text } = normalSource({ name: 'a', format: 'document', text: 'a\r\nb\rc', layout });
    assert.equal(text, 'a \nb\nc');
  });
});
