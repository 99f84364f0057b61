import assert from 'node:assert/strict';
import { type Block, createExaminer, defaultSettings } from '../server/core/index.ts';
import { openDocument } from '../server/import/open.ts';
import { widthOf } from '../server/import/pdf/glyphs.ts';
import { readPdf } from '../server/import/pdf/read.ts';
import type { Imported } from '../server/import/types.ts';
import { builtin } from './support/engine.ts';
import { buildPdf, type PdfSpec, type PdfText } from './support/pdf-builder.ts';

const body = 'People who work in kitchens and on farms asked for contracts that they can read, and for inspectors who answer them.';

/** Lines of a text wrapped to a width in points. */
function wrap(text: string, width: number, size = 11): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) * size <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function column(paragraphs: readonly string[], x: number, y: number, width: number): PdfText[] {
  const texts: PdfText[] = [];
  let at = y;
  for (const paragraph of paragraphs) {
    for (const text of wrap(paragraph, width)) {
      texts.push({ text, x, y: at });
      at -= 13;
    }
    at -= 8;
  }
  return texts;
}

async function imported(spec: PdfSpec): Promise<Imported> {
  const read = await readPdf('draft.pdf', buildPdf(spec));
  assert.ok(!('refusal' in read), 'refusal' in read ? read.refusal : '');
  return read;
}

async function blocksOf(spec: PdfSpec): Promise<readonly string[]> {
  const { source } = await imported(spec);
  return source.layout!.blocks.map(({ kind, span, level }: Block) => `${kind}${level || ''}: ${source.text.slice(span.start, span.end)}`);
}

describe('importing PDF: blocks', () => {
  it('joins the lines of a paragraph and tells headings by their size', async () => {
    const texts = [{ text: 'Work and rights', x: 72, y: 780, size: 18 }, ...column([body, body], 72, 740, 300)];
    assert.deepEqual(await blocksOf({ pages: [{ texts }] }), ['heading1: Work and rights', `paragraph: ${body}`, `paragraph: ${body}`]);
  });

  it('reads a file whose objects are packed in streams', async () => {
    assert.deepEqual(await blocksOf({ xrefStream: true, pages: [{ texts: column([body], 72, 740, 300) }] }), [`paragraph: ${body}`]);
  });

  it('reads columns one after the other below a title over both', async () => {
    const [left, right] = [`First ${body} ${body}`, `Second ${body} ${body}`];
    const title = { text: 'A title that stands over both columns of the page', x: 72, y: 790, size: 18 };
    const foot = { text: 'A line below that stands over both columns of the page and speaks of both of them at once.', x: 72, y: 400 };
    const texts = [...column([right], 320, 750, 210), foot, ...column([left], 72, 750, 210), title];
    assert.deepEqual(await blocksOf({ pages: [{ texts }] }), [
      `heading1: ${title.text}`,
      `paragraph: ${left}`,
      `paragraph: ${right}`,
      `paragraph: ${foot.text}`,
    ]);
  });

  it('goes on with a paragraph in the next column and on the next page, around notes and numbers of pages', async () => {
    const words = `${body} ${body}`.split(' ');
    const cut = (from: number, to: number): string => words.slice(from, to).join(' ');
    const page = (text: string, number: number, note: PdfText[] = []) => ({
      texts: [
        { text: 'Ministry of Labour', x: 72, y: 815, size: 9 },
        ...column([text], 72, 750, 300),
        ...note,
        { text: `Page ${number}`, x: 280, y: 30, size: 9 },
      ],
    });
    const note = [
      { text: '1', x: 72, y: 63, size: 5 },
      { text: 'As they told us in interviews.', x: 77, y: 60, size: 8 },
    ];
    const { source } = await imported({ pages: [page(cut(0, 15), 1, note), page(cut(15, 27), 2), page(cut(27, 42), 3)] });
    const { blocks, hidden, pages } = source.layout!;
    const said = blocks.map(({ kind, span }) => `${kind}: ${source.text.slice(span.start, span.end)}`);
    assert.deepEqual(said, ['footnote: 1 As they told us in interviews.', `paragraph: ${words.join(' ')}`]);
    assert.deepEqual(
      hidden.map(({ start, end }) => source.text.slice(start, end)),
      ['Ministry of Labour', 'Page 1', 'Ministry of Labour', 'Page 2', 'Ministry of Labour', 'Page 3'],
    );
    const [, second, third] = pages.map(({ start }) => source.text.slice(start, start + 12));
    assert.deepEqual([second, third], [cut(15, 42).slice(0, 12), cut(27, 42).slice(0, 12)]);
  });

  it('knows items by their bullets and numbers, with those below them', async () => {
    const texts = [
      { text: 'The plan has these parts:', x: 72, y: 760 },
      { text: '•', x: 90, y: 740 },
      { text: 'contracts in languages that people read, and time to take', x: 108, y: 740 },
      { text: 'them home before they sign', x: 108, y: 727 },
      { text: '•', x: 90, y: 714 },
      { text: 'inspectors who come when they are called', x: 108, y: 714 },
      { text: '1.', x: 72, y: 680 },
      { text: 'The Minister shall publish:', x: 90, y: 680 },
      { text: '(a) the number of visits;', x: 108, y: 660 },
      { text: '(b) what came of them.', x: 108, y: 640 },
    ];
    assert.deepEqual(await blocksOf({ pages: [{ texts }] }), [
      'paragraph: The plan has these parts:',
      'item1: • contracts in languages that people read, and time to take them home before they sign',
      'item1: • inspectors who come when they are called',
      'item1: 1. The Minister shall publish:',
      'item2: (a) the number of visits;',
      'item2: (b) what came of them.',
    ]);
  });

  it('keeps the cells of a table apart, row by row', async () => {
    const rows = [
      ['Place', 'Visits', 'Answers'],
      ['Kitchens', '12', '7'],
      ['Farms', '41', '19'],
      ['Homes', '5', '2'],
    ];
    const cells = rows.flatMap((row, at) => row.map((text, index) => ({ text, x: 72 + index * 150, y: 600 - at * 20 })));
    const said = await blocksOf({ pages: [{ texts: [...column([body], 72, 740, 400), ...cells] }] });
    assert.deepEqual(said, [`paragraph: ${body}`, ...rows.flat().map((cell) => `cell: ${cell}`)]);
  });

  it('leaves lists of contents out of the prose', async () => {
    const texts = [
      { text: 'Contents', x: 72, y: 780, size: 18 },
      { text: `Work in kitchens ${'. '.repeat(30)}4`, x: 72, y: 740 },
      { text: `Work on farms ${'.'.repeat(60)} 9`, x: 72, y: 720 },
      ...column([body], 72, 600, 300),
    ];
    assert.deepEqual(await blocksOf({ pages: [{ texts }] }), ['heading1: Contents', `paragraph: ${body}`]);
  });
});

describe('importing PDF: by its name', () => {
  it('is what opens a file that ends in .pdf, with findings at their pages', async () => {
    const said = 'Officers rescued fourteen trafficked workers from a farm.';
    const opened = await openDocument(
      'Draft.PDF',
      buildPdf({ pages: [{ texts: column([body], 72, 740, 300) }, { texts: column([said], 72, 740, 300) }] }),
    );
    assert.ok('source' in opened);
    const { findings } = await createExaminer(builtin())(opened.source, defaultSettings);
    assert.ok(
      findings.some(({ code, place }) => code === 'agency/rescue' && place === 'page 2'),
      JSON.stringify(findings.map(({ code, place }) => [code, place])),
    );
  });
});

describe('importing PDF: words', () => {
  const lines = (...texts: string[]): PdfSpec => ({
    pages: [{ texts: texts.map((text, index) => ({ text, x: 72, y: 740 - index * 13 })) }],
  });

  it('joins words that a line end has cut, and keeps hyphens that belong there', async () => {
    const { source } = await imported(
      lines(
        'Laws on traf-',
        'ficking are read by a self-',
        'employed worker and an over-',
        'worked one; a low-paid job is as real as a low-',
        'paid one, and well-',
        'being is more than that',
      ),
    );
    assert.equal(
      source.text,
      'Laws on trafficking are read by a self-employed worker and an over-worked one; a low-paid job is as real as a low-paid one, and well-being is more than that',
    );
  });

  it('writes ligatures out and drops soft hyphens', async () => {
    const { cleanText } = await import('../server/import/pdf/clean.ts');
    assert.equal(cleanText('traﬃc\u00adking, ﬁnding cafe\u0301s'), 'trafficking, finding cafés');
    assert.equal(cleanText('traf\u00ad'), 'traf\u00ad');
    assert.equal(cleanText('C O N T E N T S'), 'CONTENTS');
  });

  it('knows the marks of notes', async () => {
    const texts = [
      { text: 'People were heard', x: 72, y: 740 },
      { text: '12', x: 72 + widthOf('People were heard') * 11, y: 744, size: 6 },
      { text: 'and answered.', x: 72 + widthOf('People were heard 12') * 11, y: 740 },
    ];
    const { source } = await imported({ pages: [{ texts }] });
    assert.equal(source.text, 'People were heard¹² and answered.');
    assert.deepEqual(source.layout!.notes, [{ start: 17, end: 19 }]);
  });

  it('has turned words outside of the prose, and none that stand beyond the page', async () => {
    const texts = [
      { text: 'DRAFT', x: 300, y: 300, size: 60, turn: 45 },
      { text: 'Nobody sees this', x: 700, y: 300 },
      ...column([body], 72, 740, 300),
    ];
    const { source } = await imported({ pages: [{ texts }] });
    assert.equal(source.text, `${body}\n\nDRAFT`);
    assert.deepEqual(source.layout!.hidden, [{ start: body.length + 2, end: body.length + 7 }]);
  });

  it('reads a page that is turned as a whole', async () => {
    const texts = wrap(body, 300).map((text, index) => ({ text, x: 100 + index * 13, y: 100, turn: 90 }));
    assert.deepEqual(await blocksOf({ pages: [{ texts, rotate: 90 }] }), [`paragraph: ${body}`]);
  });

  it('knows pages by the labels of the file', async () => {
    const catalog = '/PageLabels << /Nums [0 << /S /r >> 1 << /S /D >>] >>';
    const texts = column([body], 72, 740, 300);
    const { source } = await imported({ catalog, pages: [{ texts }, { texts }] });
    assert.deepEqual(
      source.layout!.pages.map(({ label }) => label),
      ['i', '1'],
    );
  });
});

describe('importing PDF: tags', () => {
  it('goes by the tags where all words have them', async () => {
    const tag = (name: string, id: number, text: string, y: number): string =>
      `/${name} << /MCID ${id} >> BDC BT /F1 11 Tf 72 ${y} Td (${text}) Tj ET EMC`;
    const raw = [
      '/Artifact BMC BT /F1 8 Tf 72 820 Td (Ministry) Tj ET EMC',
      tag('P', 1, 'Two paragraphs that stand close.', 700),
      tag('H2', 0, 'A heading as small as text', 740),
      tag('P', 2, 'The second one.', 687),
    ].join('\n');
    const leaf = (at: number, role: string): string => `<< /Type /StructElem /S /${role} /P 101 0 R /Pg 10 0 R /K ${at} >>`;
    const said = await blocksOf({
      catalog: '/MarkInfo << /Marked true >> /StructTreeRoot 100 0 R',
      pages: [{ raw, extra: '/StructParents 0' }],
      objects: {
        100: '<< /Type /StructTreeRoot /K 101 0 R /ParentTree << /Nums [0 [102 0 R 103 0 R 104 0 R]] >> >>',
        101: '<< /Type /StructElem /S /Document /P 100 0 R /K [102 0 R 103 0 R 104 0 R] >>',
        102: leaf(0, 'H2'),
        103: leaf(1, 'P'),
        104: leaf(2, 'P'),
      },
    });
    assert.deepEqual(said, [
      'heading2: A heading as small as text',
      'paragraph: Two paragraphs that stand close.',
      'paragraph: The second one.',
    ]);
  });
});

describe('importing PDF: what cannot be read', () => {
  const picture = { raw: 'q 500 0 0 700 40 40 cm /Im0 Do Q', resources: '/XObject << /Im0 100 0 R >>' };
  const objects = {
    100: '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream',
  };

  it('says kindly what to do with a file of pictures', async () => {
    const read = await readPdf('scan.pdf', buildPdf({ pages: [picture], objects }));
    assert.match('refusal' in read ? read.refusal : '', /no text.*text recognition.*searchable PDF/);
  });

  it('names the pages that are pictures, and no empty ones', async () => {
    const texts = column([body], 72, 740, 300);
    const { problems } = await imported({ pages: [{ texts }, picture, {}, picture], objects });
    assert.equal(problems.length, 1);
    assert.match(problems[0]!.message, /^has pages 2, 4 without text/);
  });
});
