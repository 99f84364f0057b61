import assert from 'node:assert/strict';
import { read } from '../server/core/read/read.ts';
import { docx, open, type Parts, p, part, r, relationsXml, shown, table, W } from './support/docx.ts';

const style = (id: string, name: string, rest = '', type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;
const styled = (id: string, text: string): string => p(text, `<w:pStyle w:val="${id}"/>`);
const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const cases: Readonly<Record<string, readonly [Parts, readonly string[]]>> = {
  'paragraphs of several runs': [
    { body: p(r('Work', '<w:b/>') + r('ers stay.')) + p('') + p('  ') + p('More.') },
    ['paragraph: Workers stay.', 'paragraph: More.'],
  ],
  'headings by built-in styles, by what those are based on, and by levels of the outline': [
    {
      body:
        styled('H1', 'Aim') + styled('Own', 'Scope') + styled('T', 'Plan') + styled('O', 'Third') + p('Short', '<w:outlineLvl w:val="3"/>'),
      styles:
        style('H1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
        style('H2', 'Heading 2') +
        style('Own', 'Our own', '<w:basedOn w:val="H2"/>') +
        style('T', 'Title') +
        style('O', 'Outlined', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    },
    ['heading1: Aim', 'heading2: Scope', 'heading1: Plan', 'heading3: Third', 'heading4: Short'],
  ],
  'no heading where a whole sentence has a level of the outline': [
    {
      body: p('This plan says what the office will do.', '<w:outlineLvl w:val="0"/>') + styled('H1', 'long '.repeat(60)),
      styles: style('H1', 'heading 1'),
    },
    ['paragraph: This plan says what the office will do.', `paragraph: ${'long '.repeat(60).trim()}`],
  ],
  'the default style of paragraphs': [
    {
      body: p('A word') + styled('gone', 'Another'),
      styles: style('D', 'Normal')
        .replace('<w:style ', '<w:style w:default="1" ')
        .replace('</w:style>', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'),
    },
    ['paragraph: A word', 'paragraph: Another'],
  ],
  quotations: [
    { body: styled('Q', 'We stay.') + styled('I', 'We work.'), styles: style('Q', 'Quote') + style('I', 'Intense Quote') },
    ['quotation: We stay.', 'quotation: We work.'],
  ],
  'tables, nested and merged': [
    {
      body: table([
        [p('One') + p('two'), p('Three')],
        [`<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('Long')}`, table([[p('In'), p('side')]]) + p('')],
        [`<w:tcPr><w:vMerge/></w:tcPr>${p('')}`, p('Last')],
      ]),
    },
    ['cell: One', 'cell: two', 'cell: Three', 'cell: Long', 'cell: In', 'cell: side', 'cell: Last'],
  ],
  'a table of one column as text in a frame': [
    { body: table([[styled('H', 'Aim')], [p('Text.')]]), styles: style('H', 'heading 1') },
    ['heading1: Aim', 'paragraph: Text.'],
  ],
  'content controls, smart tags, links and custom XML': [
    {
      body: `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:smartTag>${r('In ')}</w:smartTag><w:hyperlink>${r('the ')}</w:hyperlink><w:sdt><w:sdtContent>${r('plan')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt><w:customXml>${p('More.')}</w:customXml>`,
    },
    ['paragraph: In the plan', 'paragraph: More.'],
  ],
  'the results of fields, not what they are told': [
    {
      body:
        p(`${field('REF a \\h', r('section 2'))}${r(' and ')}<w:fldSimple w:instr=" DATE ">${r('May')}</w:fldSimple>`) +
        p(field('IF', field('REF b', r('hidden'))) + r('.')),
    },
    ['paragraph: section 2 and May', 'paragraph: hidden.'],
  ],
  'a field that never ends as no field': [
    { body: p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r('All words.')}`) },
    ['paragraph: All words.'],
  ],
  'nothing of a table of contents': [
    {
      body:
        p(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('Aim 1')}`,
        ) +
        p(r('Scope 2')) +
        p(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`) +
        styled('T1', 'Loose 3') +
        p('Text.'),
      styles: style('T1', 'toc 1'),
    },
    ['paragraph: Text.'],
  ],
  'signs: tabs, breaks, hyphens and symbols': [
    {
      body: p(
        '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:font="Arial" w:char="00E9"/></w:r>',
      ),
    },
    ['paragraph: a\tb\nc‑deα→é'],
  ],
  'blanks that count and blanks that do not': [
    { body: p('<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b\n c </w:t></w:r><w:r><w:t>  </w:t></w:r>') },
    ['paragraph: a b  c'],
  ],
  'references and sections of character data': [
    { body: p('<w:r><w:t>A &amp; B &#x1F600;&lt;</w:t></w:r><w:r><w:t>c<![CDATA[<d>]]>e</w:t></w:r>') },
    ['paragraph: A & B 😀<c<d>e'],
  ],
  'no hidden text': [
    {
      body:
        p(r('Seen') + r('not', '<w:vanish/>') + r('nor', '<w:rStyle w:val="Hid"/>') + r(' too', '<w:vanish w:val="0"/>')) +
        styled('HidP', 'Gone'),
      styles: style('Hid', 'Hidden', '<w:rPr><w:vanish/></w:rPr>', 'character') + style('HidP', 'Hidden too', '<w:rPr><w:vanish/></w:rPr>'),
    },
    ['paragraph: Seen too'],
  ],
  'text boxes, once': [
    { body: p(r('Before') + box(p('In the box.') + p('More.')) + r(' after')) + p('Next.') },
    ['paragraph: Before after', 'paragraph: In the box.', 'paragraph: More.', 'paragraph: Next.'],
  ],
  'words with their pronunciation': [
    { body: p(`<w:r><w:ruby><w:rt>${r('kan')}</w:rt><w:rubyBase>${r('漢')}</w:rubyBase></w:ruby></w:r>`) },
    ['paragraph: 漢(kan)'],
  ],
  formulas: [{ body: p(`${r('So ')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>${r('.')}`) }, ['paragraph: So x=1.']],
};

describe('import docx: what is read', () => {
  for (const [title, [parts, expected]] of Object.entries(cases)) {
    it(title, async () => assert.deepEqual(shown(await open(docx(parts))), expected));
  }

  it('sets blocks off by empty lines, cells of a row and items of a list by line ends', async () => {
    const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const { source } = await open(
      docx({
        body:
          p('A') +
          p('B', numbered) +
          p('C', numbered) +
          table([
            [p('D'), p('E')],
            [p('F'), p('G')],
          ]),
        numbering,
      }),
    );
    assert.equal(source.text, 'A\n\n1. B\n2. C\n\nD\nE\n\nF\nG');
  });

  it('puts notes at the end, in the order of their marks, and their marks aside', async () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`)}</w:footnote>`;
    const mark = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>';
    const imported = await open(
      docx({
        body: p(r('Work') + mark(3) + r(' and') + mark(2) + r(' rest') + mark(1, 'endnote') + custom + r('.')),
        footnotes: `<w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote>${note(2, 'Second.')}${note(3, 'First.')}${note(9, 'Unused.')}<w:footnote w:id="4">${p('* Own.')}</w:footnote>`,
        endnotes: `<w:endnote w:id="1">${p('End.')}</w:endnote>`,
      }),
    );
    assert.deepEqual(shown(imported), [
      'paragraph: Work[1] and[2] rest[i]*.',
      'footnote: ⟨[1]⟩ First.',
      'footnote: ⟨[2]⟩ Second.',
      'footnote: * Own.',
      'footnote: ⟨[i]⟩ End.',
    ]);
    const { text, layout } = imported.source;
    assert.deepEqual(
      layout!.notes.map(({ start, end }) => text.slice(start, end)),
      ['[1]', '[2]', '[i]', '*'],
    );
    assert.match(read(imported.source).masked, /^Work {4}and {4}rest {4}\.\n/);
  });

  it('counts notes as the file says', async () => {
    const body = `${p(`${r('A')}<w:r><w:footnoteReference w:id="1"/></w:r>`)}<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numStart w:val="3"/></w:footnotePr></w:sectPr>`;
    const { source } = await open(docx({ body, footnotes: `<w:footnote w:id="1">${p('B')}</w:footnote>` }));
    assert.equal(source.text, 'A[c]\n\n[c] B');
  });

  it('reads headers and footers at the end, where they are shown, and hides the numbers of pages', async () => {
    const body = `${p('Text.')}<w:sectPr><w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="first" r:id="first"/><w:footerReference w:type="default" r:id="footer"/></w:sectPr>`;
    const imported = await open(
      docx({
        body,
        header: p('Draft plan'),
        footer: p(`${r('Page ')}${field('PAGE', r('7'))}`),
        files: { 'word/first.xml': part('hdr', p('First page')) },
      }),
    );
    assert.deepEqual(shown(imported), ['paragraph: Text.', 'paragraph: Draft plan', 'paragraph: Page 7']);
    assert.ok(read(imported.source).masked.endsWith('Page  '));
  });

  it('takes a comment that begins with counterframe-ignore as a directive on its words, and no other', async () => {
    const comment = (id: number, text: string): string => `<w:comment w:id="${id}" w:author="A">${p(text)}</w:comment>`;
    const { source } = await open(
      docx({
        body:
          p('First.') +
          p(
            `${r('The ')}<w:commentRangeStart w:id="0"/>${r('old words')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r(' stay.')}<w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r>`,
          ) +
          p('Last.'),
        comments:
          comment(0, 'counterframe-ignore agency/rescue: quoted law') +
          comment(1, 'counterframe-ignore-section agency/*: law') +
          comment(2, 'Really?'),
      }),
    );
    const found = source.layout!.directives.map(({ span, text }) => [source.text.slice(span.start, span.end), text]);
    assert.deepEqual(found, [
      ['old words', 'counterframe-ignore agency/rescue: quoted law'],
      ['.', 'counterframe-ignore-section agency/*: law'],
    ]);
    const last = source.layout!.directives[1]!.span.start;
    assert.ok(last < source.layout!.blocks[1]!.span.end, 'a comment at the end of a paragraph speaks of that paragraph');
  });

  it('says what it does not read', async () => {
    const diagram = (uri: string): string =>
      `<w:r><w:drawing><a:graphic><a:graphicData uri="http://x/${uri}"/></a:graphic></w:drawing></w:r>`;
    const { problems } = await open(docx({ body: `${p(diagram('chart') + diagram('chart'))}<w:altChunk r:id="x"/>` }));
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'holds 2 charts, whose words are not read: check them by hand.',
        'holds 1 document that is put into it as a file, whose words are not read: check it by hand.',
      ],
    );
  });

  it('finds the document through relations, with other names, prefixes and the namespaces of strict files', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/text/Main.xml"/></Relationships>`;
    const own = rels.replace('officeDocument" Target="/text/Main.xml"', 'styles" Target="../looks/S.xml"');
    const imported = await open(
      docx({
        body: '',
        files: {
          '_rels/.rels': rels,
          'word/document.xml': undefined,
          'text/Main.xml': `<x:document xmlns:x="${strict}"><x:body><x:p><x:pPr><x:pStyle x:val="H"/></x:pPr><x:r><x:t>Aim</x:t></x:r></x:p></x:body></x:document>`,
          'text/_rels/Main.xml.rels': own,
          'looks/S.xml': `<styles xmlns="${strict}" xmlns:y="${strict}"><style y:type="paragraph" y:styleId="H"><name y:val="heading 2"/></style></styles>`,
        },
      }),
    );
    assert.deepEqual(shown(imported), ['heading2: Aim']);
  });

  it('reads a document without its other parts, and passes over a damaged one with a problem', async () => {
    const files = { 'word/styles.xml': '<w:styles', 'word/_rels/document.xml.rels': relationsXml([['a', 'styles', 'styles.xml']]) };
    const { source, problems } = await open(docx({ body: p('Text.'), files }));
    assert.equal(source.text, 'Text.');
    assert.match(
      problems[0]!.message,
      /^word\/styles\.xml is no well-formed XML in line 1: .* was passed over: open the file in Word, and save it again\.$/,
    );
  });

  it('reads parts in UTF-16', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="${W}"><w:body>${p('Día.')}</w:body></w:document>`;
    const { source } = await open(docx({ body: '', files: { 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) } }));
    assert.equal(source.text, 'Día.');
  });
});
