import assert from 'node:assert/strict';
import { openDocument } from '../server/import/open.ts';
import { docx, open, p, part, r, shown, table } from './support/docx.ts';

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const imported = await openDocument('draft.docx', bytes);
  return 'refusal' in imported ? imported.refusal : assert.fail('was read');
}

const ole = (stream: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.alloc(64), ...Buffer.from(stream, 'utf16le')]);

const refused: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
  'a file with a password': [ole('EncryptedPackage'), /^is protected with a password: save a copy without one\.$/],
  'a file of an older Word': [ole('WordDocument'), /^is in the Word format of before 2007.*save it as \.docx\.$/],
  'an empty file': [new Uint8Array(), /^is empty: /],
  'rich text': [Buffer.from('{\\rtf1 x}'), /^is in Rich Text Format/],
  'a PDF': [Buffer.from('%PDF-1.7'), /^is a PDF/],
  text: [Buffer.from('Dear all'), /^is damaged or is not what its name says/],
  'half of a file': [docx({ body: p('Text.') }).subarray(0, 700), /^is damaged or is not what its name says/],
  'a file without relations': [
    docx({ body: '', files: { '_rels/.rels': undefined } }),
    /^is damaged \(_rels\/\.rels is missing\): open it/,
  ],
  'a file without a main part': [
    docx({ body: '', files: { 'word/document.xml': undefined } }),
    /^is damaged \(word\/document\.xml is missing\)/,
  ],
  'another kind of document': [
    docx({ body: '', files: { 'word/document.xml': '<workbook/>' } }),
    /^is no Word document \(word\/document\.xml holds something else\)/,
  ],
  'a document without a body': [
    docx({ body: '', files: { 'word/document.xml': part('document', '') } }),
    /^is damaged \(word\/document\.xml has no body\)/,
  ],
  'XML that is not well-formed': [
    docx({ body: `\n\n${p(r('a')).replace('</w:r>', '')}` }),
    /^is damaged \(word\/document\.xml is no well-formed XML in line 4: .*\): open it in Word or LibreOffice, and save it again\.$/,
  ],
  'bytes that are no text': [
    docx({ body: '', files: { 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe, 0x80]) } }),
    /word\/document\.xml is neither UTF-8 nor UTF-16/,
  ],
  'elements nested too deep': [docx({ body: '<w:sdt><w:sdtContent>'.repeat(1500) }), /nested more than 2000 deep/],
};

describe('import docx: files that are not read', () => {
  it('more elements than there should be memory for', async () => {
    const bytes = docx({ body: '<w:p/>'.repeat(2_000_000) });
    assert.equal(await refusalOf(bytes), 'is too large (word/document.xml has more than 2 million elements): split the document.');
  });

  for (const [title, [bytes, expected]] of Object.entries(refused)) {
    it(title, async () => assert.match(await refusalOf(bytes), expected));
  }
});

describe('import docx: hostile files', () => {
  const nest = (depth: number, open: string, content: string, close: string): string => open.repeat(depth) + content + close.repeat(depth);

  it('tables in tables in tables', async () => {
    const body = nest(600, '<w:tbl><w:tr><w:tc>', p('Deep.'), '</w:tc></w:tr></w:tbl>');
    assert.deepEqual(shown(await open(docx({ body }))), ['paragraph: Deep.']);
  });

  it('content controls, changes and fields in each other', async () => {
    const controls = nest(900, '<w:sdt><w:sdtContent>', p('One.'), '</w:sdtContent></w:sdt>');
    const changes = p(nest(1900, '<w:ins w:id="1" w:author="A">', r('Two.'), '</w:ins>'));
    const alternates = p(
      `<w:r>${nest(900, '<mc:AlternateContent><mc:Choice>', '<w:t>x</w:t>', '</mc:Choice></mc:AlternateContent>')}${r('')}</w:r>${r('Three.')}`,
    );
    assert.deepEqual(shown(await open(docx({ body: controls + changes + alternates }))), [
      'paragraph: One.',
      'paragraph: Two.',
      'paragraph: Three.',
    ]);
  });

  it('many fields that begin and never end, and many that nest', async () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const step = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const nested = (begin + step('separate')).repeat(20_000) + r('In.') + step('end').repeat(20_000);
    assert.deepEqual(shown(await open(docx({ body: p(begin.repeat(20_000) + r('Out.')) + p(nested) }))), [
      'paragraph: Out.',
      'paragraph: In.',
    ]);
  });

  it('styles in a circle, and in a long line', async () => {
    const based = (id: number, on: number): string =>
      `<w:style w:type="paragraph" w:styleId="s${id}"><w:name w:val="n${id}"/><w:basedOn w:val="s${on}"/></w:style>`;
    const line = Array.from({ length: 5000 }, (_, at) => based(at + 10, at + 11)).join('');
    const body = ['s1', 's10'].map((id) => p('Text.', `<w:pStyle w:val="${id}"/>`)).join('');
    assert.deepEqual(shown(await open(docx({ body, styles: based(1, 2) + based(2, 1) + line }))), ['paragraph: Text.', 'paragraph: Text.']);
  });

  it('numbers without end and levels that are none', async () => {
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1'.repeat(9999)}"/></w:lvl><w:lvl w:ilvl="77"/><w:lvl w:ilvl="x"/>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const at = (ilvl: string): string => p('Text.', `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="1"/></w:numPr>`);
    const { text } = (await open(docx({ body: at('0') + at('77') + at('-1') + at('x'), numbering }))).source;
    assert.ok(text.length < 200, text);
  });

  it('many paragraphs whose ends are gone, and many notes', async () => {
    const count = 20_000;
    const joined = p('a', '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>').repeat(count) + p('b');
    const marks = p('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(count));
    const { text } = (await open(docx({ body: joined + marks, footnotes: `<w:footnote w:id="1">${p('Note.')}</w:footnote>` }))).source;
    assert.ok(text.startsWith(`${'a'.repeat(count)}b\n\n[1][2]`) && text.endsWith('[1] Note.'));
  });

  it('names that objects have of their own', async () => {
    const body = p('Text.', '<w:pStyle w:val="__proto__"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="constructor"/></w:numPr>');
    const styles = '<w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="toString"/></w:style>';
    assert.deepEqual(shown(await open(docx({ body: `${body}<w:r><w:constructor/></w:r>${table([])}`, styles }))), ['paragraph: Text.']);
  });
});
