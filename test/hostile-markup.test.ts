import assert from 'node:assert/strict';
import { docx } from './support/docx.ts';
import { codesIn, type Outcome, openAndExamine } from './support/open.ts';
import { odt, sentence } from './support/wholes.ts';

const laughs = (root: string) => {
  const levels = Array.from({ length: 12 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`);
  return `<!DOCTYPE ${root} [<!ENTITY l0 "lol">${levels.join('')}<!ENTITY out SYSTEM "file:///etc/passwd"><!ENTITY % far SYSTEM "http://example.org/x.dtd">%far;]>`;
};

const nested = (open: string, close: string, depth: number, inner = sentence) => open.repeat(depth) + inner + close.repeat(depth);
const span = '<w:r><w:t>';
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`;

const MANY = 100_000;
const text = (content: string) => Buffer.from(content);

/** Bytes by the name of the file; nothing in them may expand, hang or throw. */
const cases: readonly (readonly [string, string, () => Uint8Array])[] = [
  ['billion laughs', 'a.xml', () => text(`<?xml version="1.0"?>${laughs('bill')}<bill><p>&l12; &out; ${sentence}</p></bill>`)],
  ['billion laughs', 'a.html', () => text(`${laughs('html')}<p>&l12; &out; ${sentence}</p>`)],
  [
    'billion laughs',
    'a.xhtml',
    () => text(`<?xml version="1.0"?>${laughs('html')}<html xmlns="http://www.w3.org/1999/xhtml"><p>&l12;</p></html>`),
  ],
  [
    'billion laughs',
    'a.docx',
    () =>
      docx({
        body: paragraph(`${span}x</w:t></w:r>`),
        files: {
          'word/document.xml': `<?xml version="1.0"?>${laughs('w:document')}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&l12;&out;</w:t></w:r></w:p></w:body></w:document>`,
        },
      }),
  ],
  [
    'billion laughs',
    'a.odt',
    () => odt('<office:body><office:text><text:p>&l12;&out;</text:p></office:text></office:body>', laughs('office:document-content')),
  ],
  ['elements in elements', 'a.xml', () => text(nested('<p>', '</p>', MANY))],
  ['elements in elements', 'a.html', () => text(nested('<div>', '</div>', MANY))],
  ['emphasis in emphasis', 'a.html', () => text(nested('<b><i>', '</i></b>', 5_000))],
  ['lists in lists', 'a.html', () => text(nested('<ul><li>', '</li></ul>', MANY))],
  ['tables in tables', 'a.html', () => text(nested('<table><tr><td>', '</td></tr></table>', 20_000))],
  [
    'elements in elements',
    'a.docx',
    () => docx({ body: nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 20_000, paragraph(`${span}x</w:t></w:r>`)) }),
  ],
  [
    'elements in elements',
    'a.docx',
    () => docx({ body: nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 900, paragraph(`${span}${sentence}</w:t></w:r>`)) }),
  ],
  [
    'elements in elements',
    'a.odt',
    () =>
      odt(
        `<office:body><office:text>${nested('<text:list><text:list-item>', '</text:list-item></text:list>', 20_000, '<text:p>x</text:p>')}</office:text></office:body>`,
      ),
  ],
  [
    'spans in spans',
    'a.odt',
    () => odt(`<office:body><office:text><text:p>${nested('<text:span>', '</text:span>', 900)}</text:p></office:text></office:body>`),
  ],
  ['quotations in quotations', 'a.md', () => text(`${'>'.repeat(MANY)} ${sentence}`)],
  ['lists in lists', 'a.md', () => text(Array.from({ length: 400 }, (_, depth) => `${' '.repeat(2 * depth)}- ${sentence}`).join('\n'))],
  ['brackets', 'a.md', () => text('['.repeat(MANY) + sentence)],
  ['stars', 'a.md', () => text('*a '.repeat(MANY))],
  ['backticks', 'a.md', () => text(Array.from({ length: 2_000 }, (_, length) => '`'.repeat(length % 300)).join(' '))],
  ['braces in braces', 'a.tex', () => text(nested('{', '}', MANY))],
  ['environments in environments', 'a.tex', () => text(nested('\\begin{itemize}\\item ', '\\end{itemize}', 5_000))],
  ['macros of macros', 'a.tex', () => text(`\\newcommand{\\a}{\\b\\b}\\newcommand{\\b}{\\a\\a}\\a ${sentence} ${'\\a'.repeat(10_000)}`)],
  ['commands', 'a.tex', () => text('\\x{'.repeat(20_000))],
  ['roles', 'a.rst', () => text(':a:`'.repeat(20_000))],
  [
    'blocks in blocks',
    'a.rst',
    () => text(Array.from({ length: 400 }, (_, depth) => `${' '.repeat(2 * depth)}* ${sentence}`).join('\n\n')),
  ],
  ['blocks in blocks', 'a.adoc', () => text(Array.from({ length: 5_000 }, (_, depth) => '='.repeat(4 + (depth % 60))).join('\n'))],
  ['brackets', 'a.adoc', () => text('[[<<'.repeat(20_000))],
  ['brackets', 'a.txt', () => text('('.repeat(MANY) + sentence)],
  ['numbers of items', 'a.txt', () => text(Array.from({ length: MANY }, () => '(a) (b) (i) 1.').join(' '))],
  ['stops', 'a.txt', () => text('.'.repeat(1_000_000))],
  ['at signs', 'a.txt', () => text('a@'.repeat(500_000))],
  ['addresses', 'a.txt', () => text('http://www.'.repeat(100_000))],
  ['quotation marks', 'a.txt', () => text(`“${sentence} `.repeat(300))],
  ['a line of 20 MB', 'a.txt', () => text('aaaaa bbbbb ccccc ddddd eeeee fffff ggggg '.repeat(480_000))],
  ['a word of 20 MB', 'a.txt', () => text('a'.repeat(20_000_000))],
  ['a line of 2 MB', 'a.md', () => text('the council shall meet in the town hall '.repeat(50_000))],
  ['a paragraph of 2 MB', 'a.html', () => text(`<p>${'the council shall meet in the town hall '.repeat(50_000)}`)],
  ['a text of 2 MB', 'a.xml', () => text(`<a>${'the council shall meet in the town hall '.repeat(50_000)}</a>`)],
  ['an attribute of 20 MB', 'a.html', () => text(`<p title="${'x'.repeat(20_000_000)}">${sentence}`)],
  ['an attribute of 20 MB', 'a.xml', () => text(`<p title="${'x'.repeat(20_000_000)}">${sentence}</p>`)],
  ['100,000 attributes', 'a.html', () => text(`<p ${Array.from({ length: MANY }, (_, index) => `a${index}="1"`).join(' ')}>${sentence}`)],
  [
    '100,000 attributes',
    'a.xml',
    () => text(`<p ${Array.from({ length: MANY }, (_, index) => `a${index}="1"`).join(' ')}>${sentence}</p>`),
  ],
  ['tags that never close', 'a.html', () => text('<a '.repeat(MANY))],
  ['comments that never close', 'a.html', () => text('<!-- '.repeat(MANY))],
  ['comments that never close', 'a.md', () => text('<!-- '.repeat(20_000))],
  ['comments that never close', 'a.xml', () => text(`<a>${'<!-- '.repeat(MANY)}`)],
  ['comments to Counterframe', 'a.txt', () => text(`<!-- counterframe-ignore a/b: x -->\n`.repeat(5_000))],
  ['dense tags', 'a.html', () => text('<b>a</b>'.repeat(150_000))],
  ['dense tags', 'a.xml', () => text(`<a>${'<b>a</b>'.repeat(150_000)}</a>`)],
  ['references', 'a.html', () => text(`<p>${'&amp;&#x2028;&notit;'.repeat(MANY)}`)],
  ['references', 'a.xml', () => text(`<p>${'&#0;&#xD800;&#x110000;&#99999999999;'.repeat(300)}</p>`)],
];

function isWordOf(outcome: Outcome, word: string): boolean {
  return (
    !('refusal' in outcome) && outcome.source.text.includes(word) && !('text' in outcome.source && outcome.source.format !== 'document')
  );
}

describe('hostile markup', () => {
  for (const [what, name, bytes] of cases) {
    it(`${name}: ${what}`, async () => {
      const outcome = await openAndExamine(name, bytes());
      assert.equal(isWordOf(outcome, 'lollol'), false, 'an entity was expanded');
      assert.equal(isWordOf(outcome, 'root:'), false, 'a file was read');
    }).timeout(60_000);
  }

  it('reads what stands beside an entity', async () => {
    const outcome = await openAndExamine(
      'a.xml',
      text(`<?xml version="1.0"?>${laughs('bill')}<bill><p>&l12; &out;</p><p>${sentence}</p></bill>`),
    );
    assert.deepEqual(codesIn(outcome), ['agency/rescue', 'conflation/slavery']);
    assert.ok(!('refusal' in outcome) && outcome.told.some((message) => /entities .* not expanded/.test(message)));
  });

  it('reads XML of more elements than memory has room for as plain text, and says so', async () => {
    const outcome = await openAndExamine('a.xml', text(`<a>${'<b/>'.repeat(2_000_000)}</a>`));
    assert.ok(!('refusal' in outcome) && outcome.told.some((message) => /more elements than can be read.*split it/.test(message)));
  }).timeout(60_000);

  it('refuses what is too large to be read at once', async () => {
    for (const [name, length] of [
      ['a.md', 64_000_001],
      ['a.txt', 256_000_001],
    ] as const) {
      const outcome = await openAndExamine(name, Buffer.alloc(length, 'a'));
      assert.deepEqual(outcome, { refusal: 'is too large to be read at once: split it.' });
    }
  });
});
