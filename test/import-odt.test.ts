import assert from 'node:assert/strict';
import { readDocument } from '../server/core/read/document.ts';
import type { Layout, Span } from '../server/core/types.ts';
import { openDocument } from '../server/import/open.ts';
import { flatOf, type OdtXml, odtOf, readOk, textOf } from './support/odt.ts';

const list =
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" style:num-suffix=")"/><text:list-level-style-number text:level="3" style:num-format="i" text:display-levels="3" style:num-suffix="."/></text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/></text:list-style>';
const outline =
  '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-prefix="Part "/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix="."/></text:outline-style>';

/** One line a block: its kind and level, its marker between angle brackets, its words as they are checked. */
function blocksOf(xml: OdtXml): readonly string[] {
  const { source } = readOk(odtOf(xml));
  const { masked, blocks } = readDocument(source);
  return blocks.map(({ kind, level, span, marker, flow }) => {
    const mark = marker ? ` <${source.text.slice(marker.start, marker.end)}>` : '';
    return `${kind}${level || ''}${flow ? ` ${flow}` : ''}${mark} ${masked.slice(marker?.end ?? span.start, span.end).trim()}`;
  });
}

function item(words: string, inner = ''): string {
  return `<text:list-item><text:p>${words}</text:p>${inner}</text:list-item>`;
}

function paragraph(words: string): string {
  return `<text:p>${words}</text:p>`;
}

describe('import odt', () => {
  const white: readonly (readonly [string, string, string])[] = [
    ['makes white space single blanks', '<text:p>\n  One  two\t\nthree </text:p>', 'One two three '],
    ['does so over the edges of spans', '<text:p>One <text:span> two</text:span> <text:span> three</text:span></text:p>', 'One two three'],
    ['keeps blanks that are written out', '<text:p>One<text:s text:c="2"/>two <text:s/>three</text:p>', 'One  two  three'],
    ['writes tabs and line breaks', '<text:p>One<text:tab/>two<text:line-break/>three</text:p>', 'One\ttwo\nthree'],
    ['resolves references, and blanks among them', '<text:p>R&amp;D &#x1f600;&#32; on</text:p>', 'R&D 😀 on'],
    ['reads CDATA and skips comments', '<text:p>One<!-- no --> <![CDATA[<two>]]></text:p>', 'One <two>'],
    ['leaves out hyphens that only break lines', '<text:p>labour\u00ading on</text:p>', 'labouring on'],
    [
      'parts paragraphs by an empty line, and passes over empty ones',
      '<text:p>One</text:p><text:p> </text:p><text:p>Two</text:p>',
      'One\n\nTwo',
    ],
    [
      'shows what fields show',
      '<text:p>On <text:date>1 May</text:date><text:variable-set text:display="none">x</text:variable-set>.</text:p>',
      'On 1 May.',
    ],
    ['reads links', '<text:p>See <text:a>the <text:span>law</text:span></text:a>.</text:p>', 'See the law.'],
    [
      'puts what ruby says in brackets',
      '<text:p><text:ruby><text:ruby-base>work</text:ruby-base><text:ruby-text>wurk</text:ruby-text></text:ruby></text:p>',
      'work (wurk)',
    ],
    [
      'leaves out alternative texts, scripts and declarations',
      '<text:sequence-decls><text:sequence-decl/></text:sequence-decls><text:p>One<text:script>run()</text:script><draw:frame><draw:image/><svg:desc xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">alt</svg:desc></draw:frame></text:p>',
      'One',
    ],
    [
      'leaves out cells that others cover',
      '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:covered-table-cell><text:p>gone</text:p></table:covered-table-cell></table:table-row></table:table>',
      'a',
    ],
    [
      'leaves out hidden sections',
      '<text:section text:display="none"><text:p>no</text:p></text:section><text:section text:display="condition" text:is-hidden="true"><text:p>no</text:p></text:section><text:section><text:p>yes</text:p></text:section>',
      'yes',
    ],
  ];
  for (const [title, body, expected] of white) {
    it(title, () => {
      assert.equal(textOf(odtOf({ body })), expected);
      assert.equal(textOf(flatOf({ body })), expected);
    });
  }

  it('leaves out what styles hide, in words and in paragraphs, also where the style only builds on one that hides', () => {
    const automatic =
      '<style:style style:name="h" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="i" style:family="text" style:parent-style-name="h"/><style:style style:name="P" style:family="paragraph"><style:text-properties text:display="none"/></style:style>';
    const body =
      '<text:p>One <text:span text:style-name="h">no</text:span><text:span text:style-name="i">no</text:span>two</text:p><text:p text:style-name="P">no</text:p>';
    assert.equal(textOf(odtOf({ body, automatic })), 'One two');
  });

  it('numbers lists: levels, shown levels, headers, starts, numbers that go on, and bullets of picture fonts', () => {
    const body = `<text:list text:style-name="L" xml:id="one">${item('a', `<text:list>${item('b', `<text:list>${item('c')}</text:list>`)}${item('d')}</text:list>`)}<text:list-header><text:p>h</text:p></text:list-header>${item('e')}</text:list><text:p>p</text:p><text:list text:style-name="L" text:continue-list="one"><text:list-item text:start-value="7"><text:p>f</text:p><text:p>g</text:p></text:list-item></text:list><text:list text:style-name="B">${item('h')}</text:list><text:list text:style-name="L">${item('i')}</text:list>`;
    assert.deepEqual(blocksOf({ body, automatic: list }), [
      'item1 <1.> a',
      'item2 <(a)> b',
      'item3 <1.a.i.> c',
      'item2 <(b)> d',
      'paragraph h',
      'item1 <2.> e',
      'paragraph p',
      'item1 <7.> f',
      'paragraph g',
      'item1 <•> h',
      'item1 <1.> i',
    ]);
    assert.equal(textOf(odtOf({ body, automatic: list })).split('\n\n').length, 5, 'items of a list stand on lines that follow each other');
  });

  it('numbers go on after another list only where the style is the same', () => {
    const body = `<text:list text:style-name="L">${item('a')}</text:list><text:list text:style-name="L" text:continue-numbering="true">${item('b')}</text:list><text:list text:style-name="B">${item('c')}</text:list><text:list text:style-name="L" text:continue-numbering="true">${item('d')}</text:list>`;
    assert.deepEqual(blocksOf({ body, automatic: list }), ['item1 <1.> a', 'item1 <2.> b', 'item1 <•> c', 'item1 <1.> d']);
  });

  it('takes the style of a list from its paragraphs where the list names none, and from an item where that does', () => {
    const automatic = `${list}<style:style style:name="P" style:family="paragraph" style:list-style-name="B"/>`;
    const body =
      '<text:list><text:list-item><text:p text:style-name="P">a</text:p></text:list-item><text:list-item text:style-override="L"><text:p>b</text:p></text:list-item></text:list>';
    assert.deepEqual(blocksOf({ body, automatic }), ['item1 <•> a', 'item1 <2.> b']);
  });

  it('reads a pattern of numbers as LibreOffice writes it', () => {
    const automatic =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" loext:num-list-format="§ %1%:" style:num-format="1" style:num-suffix="."/></text:list-style>';
    assert.deepEqual(blocksOf({ body: `<text:list text:style-name="L">${item('a')}</text:list>`, automatic }), ['item1 <§ 1:> a']);
  });

  it('writes the numbers of headings into them, and takes them away where a style says so', () => {
    const automatic = '<style:style style:name="N" style:family="paragraph" style:list-style-name=""/>';
    const body =
      '<text:h text:outline-level="1">Aims</text:h><text:h text:outline-level="2">Pay</text:h><text:h text:outline-level="2" text:style-name="N">Rest</text:h><text:h text:outline-level="2" text:restart-numbering="true" text:start-value="5">Leave</text:h><text:h text:outline-level="1">Work</text:h><text:h text:outline-level="2">Hours</text:h>';
    assert.deepEqual(blocksOf({ body, automatic, common: outline }), [
      'heading1 Part I Aims',
      'heading2 I.1. Pay',
      'heading2 Rest',
      'heading2 I.5. Leave',
      'heading1 Part II Work',
      'heading2 II.1. Hours',
    ]);
  });

  it('tells titles and quotations by their styles, and numbered paragraphs from headings by their words', () => {
    const common = `${outline}<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Quotations" style:family="paragraph"/>`;
    const automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>';
    const body =
      '<text:p text:style-name="Title">A plan</text:p><text:p text:style-name="P1">They said so.</text:p><text:h text:outline-level="1">The ministry will keep a register of all offices:</text:h>';
    assert.deepEqual(blocksOf({ body, common, automatic }), [
      'heading1 A plan',
      'quotation They said so.',
      'item1 <Part I> The ministry will keep a register of all offices:',
    ]);
  });

  it('nests a list in the item that leads it in', () => {
    const body = `<text:list text:style-name="L" xml:id="x">${item('There are two kinds:')}</text:list><text:list text:style-name="B">${item('one;')}${item('two.')}</text:list><text:list text:style-name="L" text:continue-list="x">${item('Next.')}</text:list>`;
    assert.deepEqual(blocksOf({ body, automatic: list }), [
      'item1 <1.> There are two kinds:',
      'item2 <•> one;',
      'item2 <•> two.',
      'item1 <2.> Next.',
    ]);
  });

  it('reads tables cell by cell, nested ones too, with the cells of a row on lines that follow each other', () => {
    const cell = (words: string): string => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;
    const nested = `<table:table><table:table-row>${cell('x')}</table:table-row></table:table>`;
    const body = `<table:table><table:table-header-rows><table:table-row>${cell('a')}${cell('b')}</table:table-row></table:table-header-rows><table:table-row>${cell('c')}<table:table-cell>${nested}</table:table-cell></table:table-row></table:table>`;
    assert.deepEqual(blocksOf({ body }), ['cell a', 'cell b', 'cell c', 'cell x']);
    assert.equal(textOf(odtOf({ body })), 'a\nb\n\nc\n\nx');
  });

  it('reads notes after their paragraph, with the marks out of the way', () => {
    const note =
      '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>See above.</text:p></text:note-body></text:note>';
    const body = `<text:p>They work${note} here.</text:p><text:p>On.</text:p>`;
    const { source } = readOk(odtOf({ body }));
    assert.equal(source.text, 'They work1 here.\n\n1 See above.\n\nOn.');
    assert.deepEqual(
      source.layout!.notes.map((span) => slice(source.text, span)),
      ['1'],
    );
    assert.deepEqual(blocksOf({ body }), ['paragraph They work  here.', 'footnote aside See above.', 'paragraph On.']);
  });

  it('reads boxes after the paragraph that they are anchored in', () => {
    const body =
      '<text:p>One<draw:frame><draw:text-box><text:p>Box</text:p></draw:text-box></draw:frame> two</text:p><text:p>Three</text:p>';
    assert.equal(textOf(odtOf({ body })), 'One two\n\nBox\n\nThree');
  });

  it('keeps tables of contents and indexes out of the prose, and bibliographies as references', () => {
    const index = (name: string, words: string): string =>
      `<text:${name}><text:${name}-source><text:index-title-template>no</text:index-title-template></text:${name}-source><text:index-body>${paragraph(words)}</text:index-body></text:${name}>`;
    const body = `${index('table-of-content', 'Aims 1')}${paragraph('Words.')}${index('bibliography', 'Doe')}`;
    assert.equal(textOf(odtOf({ body })), 'Aims 1\n\nWords.\n\nDoe');
    assert.deepEqual(blocksOf({ body }), ['paragraph Words.', 'reference Doe']);
  });

  it('reads headers and footers once each, after the text, without the numbers of pages', () => {
    const header = '<style:header><text:p>Draft plan, page <text:page-number>1</text:page-number></text:p></style:header>';
    const masters = `<style:master-page style:name="a">${header}<style:footer style:display="false"><text:p>no</text:p></style:footer></style:master-page><style:master-page style:name="b">${header}<style:footer><text:p>Ministry</text:p></style:footer></style:master-page>`;
    const xml = { body: paragraph('Words.'), masters };
    assert.equal(textOf(odtOf(xml)), 'Words.\n\nDraft plan, page 1\n\nMinistry');
    assert.equal(textOf(flatOf(xml)), 'Words.\n\nDraft plan, page 1\n\nMinistry');
    assert.deepEqual(blocksOf(xml), ['paragraph Words.', 'paragraph Draft plan, page', 'paragraph Ministry']);
  });

  it('keeps annotations out of the text, and hears those that speak to it', () => {
    const annotation = (name: string, words: string): string =>
      `<office:annotation office:name="${name}"><dc:creator>A</dc:creator><text:p>${words}</text:p></office:annotation>`;
    const body = `<text:p>The ${annotation('a', 'why?')}office<office:annotation-end office:name="a"/> will ${annotation('b', 'counterframe-ignore agency/rescue: quoted law')}rescue<office:annotation-end office:name="b"/> them.</text:p>`;
    const { source, annotations } = readOk(odtOf({ body }));
    assert.equal(source.text, 'The office will rescue them.');
    assert.deepEqual(
      annotations.map(({ span, text }) => [slice(source.text, span), text]),
      [
        ['office', 'why?'],
        ['rescue', 'counterframe-ignore agency/rescue: quoted law'],
      ],
    );
    assert.deepEqual(
      layoutOf(body).directives.map(({ text }) => text),
      ['counterframe-ignore agency/rescue: quoted law'],
    );
  });

  it('an annotation at the end of a paragraph speaks of that paragraph', () => {
    const note = '<office:annotation><text:p>counterframe-ignore a/b: why</text:p></office:annotation>';
    const { directives, blocks } = layoutOf(`<text:p>One.${note}</text:p><text:p>Two.</text:p>`);
    assert.ok(directives[0]!.span.end <= blocks[0]!.span.end && directives[0]!.span.start < blocks[0]!.span.end);
  });

  it('two line breaks part a paragraph into two blocks', () => {
    assert.deepEqual(blocksOf({ body: '<text:p>Pay<text:line-break/><text:line-break/>Workers rest.</text:p>' }), [
      'paragraph Pay',
      'paragraph Workers rest.',
    ]);
  });

  it('is what opens .odt, .ott and .fodt', async () => {
    for (const name of ['a.odt', 'a.ott']) assert.ok('source' in (await openDocument(name, odtOf({ body: paragraph('One') }))), name);
    assert.ok('source' in (await openDocument('a.fodt', flatOf({ body: paragraph('One') }))));
  });
});

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function layoutOf(body: string): Layout {
  return readOk(odtOf({ body })).source.layout!;
}
