import assert from 'node:assert/strict';
import type { Overview, Profile, Rate, Reference, SectionProfile } from '../server/core/index.ts';
import type { FolderRow } from '../server/export/folder/row.ts';
import { folderPieces } from '../server/export/report/folder.ts';
import { profilePieces } from '../server/export/report/profile.ts';
import type { Chart, Inline, Piece } from '../server/export/report/types.ts';

function rates(counts: Readonly<Record<string, number>>, words: number): readonly Rate[] {
  return Object.entries(counts).map(([name, count]) => ({
    name,
    title: `Family ${name}`,
    count,
    perThousand: words === 0 ? 0 : (count * 1000) / words,
  }));
}

function profile(words: number, findings: Readonly<Record<string, number>>, counter = 0): Profile {
  return { words, findings: rates(findings, words), counter: rates({ 'counter/voice': counter }, words) };
}

function overview(whole: Profile, sections: readonly SectionProfile[] = []): Pick<Overview, 'profile' | 'sections'> {
  return { profile: whole, sections };
}

function section(label: string, start: number, words: number, agency: number): SectionProfile {
  return { ...profile(words, { agency, coercion: 0 }), label, span: { start, end: start + 10 } };
}

const references: readonly Reference[] = [1, 3, 5].map((count) => ({
  ...profile(1000, { agency: count, coercion: 0 }),
  id: `r${count}`,
  name: `Instrument ${count}`,
  title: 'A made-up instrument',
  year: 2000,
  kind: 'treaty',
  jurisdiction: 'Verrin',
  source: 'made up',
  measures: {},
  provisions: {},
}));

/** All pieces, those in lists and details too. */
function flat(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => [
    piece,
    ...(piece.kind === 'details' ? flat(piece.pieces) : piece.kind === 'list' ? flat(piece.items.flat()) : []),
  ]);
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
}

function wordsIn(pieces: readonly Piece[]): string {
  return flat(pieces)
    .map((piece) => (piece.kind === 'paragraph' || piece.kind === 'quotation' ? textOf(piece.text) : ''))
    .join('\n');
}

function table(pieces: readonly Piece[], caption: RegExp): readonly (readonly string[])[] {
  const found = flat(pieces).find((piece) => piece.kind === 'table' && caption.test(piece.caption));
  assert.ok(found?.kind === 'table', String(caption));
  for (const row of found.rows) assert.equal(row.length, found.head.length);
  return [found.head, ...found.rows.map((row) => row.map(({ text }) => textOf(text)))];
}

function charts(pieces: readonly Piece[]): readonly Chart[] {
  const all = flat(pieces).flatMap((piece) => (piece.kind === 'chart' ? [piece.chart] : []));
  for (const { categories, series, description } of all) {
    assert.equal(new Set(categories).size, categories.length);
    assert.ok(series.every(({ values }) => values.length === categories.length) && description !== '');
  }
  return all;
}

describe('the report on a profile', () => {
  const pieces = profilePieces(overview(profile(2000, { agency: 8, coercion: 0 }, 2)), references);

  it('says the whole in words first', () => {
    assert.deepEqual(
      pieces.slice(0, 2).map(({ kind }) => kind),
      ['heading', 'paragraph'],
    );
    assert.match(
      wordsIn(pieces),
      /^\s*In the 2,000 words that were checked there are 8 findings \(4\.0 for every 1,000 words\), all of the family “Family agency” \(8\)\. Wording that the critiques propose was found in 2 places\./,
    );
  });

  it('has a table of numbers, rates and places among the instruments', () => {
    assert.deepEqual(table(pieces, /^Findings by family/), [
      ['Family', 'Number', 'Per 1,000 words', 'Among the instruments'],
      ['Family agency', '8', '4.0', 'more often than 2 of the 3 instruments'],
      ['Family coercion', '0', '0.0', 'none, as in all of the 3 instruments'],
      ['All', '8', '4.0', ''],
    ]);
  });

  it('draws the draft beside the middle of the instruments, and each family from the most to the least', () => {
    const [all, agency] = charts(pieces);
    assert.deepEqual(
      all!.series.map(({ name, values }) => [name, values[0]]),
      [
        ['This draft', 4],
        ['Middle of the instruments', 3],
      ],
    );
    assert.deepEqual(agency!.categories, ['Instrument 5', 'This draft', 'Instrument 3', 'Instrument 1']);
    assert.deepEqual(agency!.series[0]!.values, [5, 4, 3, 1]);
  });

  it('names the instruments with their sources', () => {
    assert.equal(table(pieces, /^The instruments/).length, 4);
    assert.match(table(pieces, /^The instruments/)[1]!.join(' '), /made up/);
  });

  it('gives a short draft no rates, and holds it against nothing', () => {
    const short = profilePieces(overview(profile(60, { agency: 2 })), references);
    assert.deepEqual(table(short, /^Findings by family/)[1], ['Family agency', '2', '–']);
    assert.match(wordsIn(short), /fewer than 500 words is not compared/);
    assert.deepEqual(charts(short), []);
  });

  it('says so where there are no words, or nothing was found', () => {
    assert.match(wordsIn(profilePieces(overview(profile(0, { agency: 0 })), references)), /no words that were checked/);
    const none = profilePieces(overview(profile(1000, { agency: 0 })), []);
    assert.match(wordsIn(none), /there are 0 findings\. Wording that the critiques propose was found nowhere\./);
  });

  it('says which families are counted in part', () => {
    const [rate] = rates({ agency: 1 }, 1000);
    const part = { words: 1000, findings: [{ ...rate!, isPart: true as const }], counter: [] };
    assert.match(wordsIn(profilePieces(overview(part), references)), /switch off some codes of family agency/);
  });

  it('lists sections, with rates of those that are long enough, and draws them in one chart a family', () => {
    const sections = [section('One', 5, 200, 1), section('Two', 40, 20, 1), section('Three', 90, 400, 4)];
    const own = profilePieces(overview(profile(620, { agency: 6, coercion: 0 }), sections), []);
    assert.deepEqual(table(own, /by section/), [
      ['Section', 'Words', 'Findings', 'Per 1,000 words', 'Family agency', 'Family coercion', 'Counter-frames'],
      ['One', '200', '1', '5.0', '1', '0', '0'],
      ['Two', '20', '1', '–', '1', '0', '0'],
      ['Three', '400', '4', '10.0', '4', '0', '0'],
    ]);
    assert.deepEqual(
      charts(own).map(({ title, categories, series }) => [title, categories, series[0]!.values]),
      [['Family agency', ['One', 'Three'], [5, 10]]],
    );
    assert.match(wordsIn(own), /1 section has fewer than 100 words/);
    const heads = flat(own).flatMap((piece) => (piece.kind === 'table' && /section/.test(piece.caption) ? piece.rows : []));
    assert.deepEqual(heads[2]![0]!.text, [{ kind: 'link', text: 'Three', to: { passage: { start: 90, end: 90 } } }]);
  });

  it('keeps sections of the same name apart, since a chart has one bar for a name', () => {
    const sections = [section('Help', 5, 200, 1), section('Help', 40, 200, 2), section('Help', 90, 400, 4)];
    const own = profilePieces(overview(profile(800, { agency: 7, coercion: 0 }), sections), []);
    assert.deepEqual(charts(own)[0]!.categories, ['Help', 'Help (2)', 'Help (3)']);
  });

  it('draws no more than the 30 longest of many sections, and lists all', () => {
    const sections = Array.from({ length: 50 }, (_, at) => section(`S${at}`, at * 10, 100 + at, 1));
    const own = profilePieces(overview(profile(7000, { agency: 50, coercion: 0 }), sections), []);
    assert.equal(table(own, /by section/).length, 51);
    assert.deepEqual(charts(own)[0]!.categories.length, 30);
    assert.equal(charts(own)[0]!.categories[0], 'S20');
  });
});

describe('the report on a folder', () => {
  const row = (path: string, whole: Profile | undefined, more: Partial<FolderRow> = {}): FolderRow => ({
    path,
    title: `Title of ${path}`,
    format: 'plain',
    words: whole?.words ?? 0,
    isAboutSubject: true,
    profile: whole,
    measures: [],
    provisions: {},
    recommendations: { present: 0, partly: 0, absent: 0 },
    groups: [],
    problem: whole ? '' : 'is no text.',
    ...more,
  });
  const strengths = { mandatory: 2, recommended: 1, discretionary: 1, prohibited: 1 };
  const workers = { group: 'workers', title: 'workers', counts: { acts: 3, 'acted-on': 1, nominalised: 0, other: 0 } };
  const rows = [
    row('a.md', profile(1000, { agency: 4, coercion: 0 }), {
      measures: [{ code: 'scope/voice', value: 0.125, outcome: 'raised', of: 16, counts: [] }],
      provisions: { protection: strengths },
      recommendations: { present: 1, partly: 2, absent: 3 },
      groups: [workers],
    }),
    row('b.md', profile(50, { agency: 1, coercion: 0 })),
    row('c.md', profile(2000, { agency: 2, coercion: 0 }), { isAboutSubject: false }),
    row('d.bin', undefined),
  ];
  const pieces = folderPieces(rows, ({ path }) => (path === 'a.md' ? 'doc-1' : undefined));

  it('has a table to sort, a row for each document that was read', () => {
    const found = flat(pieces).find((piece) => piece.kind === 'table');
    assert.ok(found?.kind === 'table' && found.isSortable);
    assert.deepEqual(
      table(pieces, /^Documents/)
        .slice(1)
        .map((cells) => cells.join(' | ')),
      [
        'a.md Title of a.md | 1000 | yes | 4 | 4.0 | 4.0 | 0.0 | 0 | 1',
        'b.md Title of b.md | 50 | yes | 1 | – | – | – | 0 | 0',
        'c.md Title of c.md | 2000 | no | 2 | 1.0 | 1.0 | 0.0 | 0 | 0',
      ],
    );
    assert.deepEqual(found.rows[0]![0]!.text, [{ kind: 'link', text: 'a.md', to: { anchor: 'doc-1' } }, ' Title of a.md']);
  });

  it('says the whole in words, and what could not be read', () => {
    assert.match(wordsIn(pieces), /^\s*3 documents with 3,050 words; 2 of them are mainly about/);
    assert.match(wordsIn(pieces), /1 document could not be read\.[\s\S]*d\.bin: is no text\./);
  });

  it('draws small charts of the same documents in the same order, without those that are short', () => {
    assert.deepEqual(
      charts(pieces).map(({ title, categories, series }) => [title, categories, series.map(({ values }) => values)]),
      [
        ['Family agency', ['a.md', 'c.md'], [[4, 1]]],
        [
          'Workers: who acts and who is acted on',
          ['a.md', 'c.md'],
          [
            [3, 0],
            [1, 0],
          ],
        ],
      ],
    );
  });

  it('has tables of measures, provisions, recommendations and groups', () => {
    assert.deepEqual(table(pieces, /^Measures/).slice(0, 2), [
      ['Document', 'Voice'],
      ['a.md', '13% of 16. To look at'],
    ]);
    assert.deepEqual(table(pieces, /^Provisions/)[1], ['a.md', '3 of 5 (60%)']);
    assert.deepEqual(table(pieces, /^Recommendations/)[1], ['a.md', '1', '2', '3']);
    assert.deepEqual(table(pieces, /^Groups/)[1], ['a.md', '3 act, 1 acted on']);
  });

  it('says what it can of no documents, and of none that could be read', () => {
    assert.match(wordsIn(folderPieces([])), /^\s*0 documents/);
    assert.match(wordsIn(folderPieces([rows[3]!])), /0 documents with 0 words.*1 document could not be read/);
  });
});
