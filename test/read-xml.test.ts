import assert from 'node:assert/strict';
import { tokenize } from '../server/core/match/tokens.ts';
import { outlineOf } from '../server/core/outline/outline.ts';
import { placeOf } from '../server/core/outline/place.ts';
import { withoutFiller } from '../server/core/read/filler.ts';
import { read } from '../server/core/read/read.ts';
import { segment } from '../server/core/segment/segment.ts';

const readText = (text: string) => read({ name: 'act.xml', format: 'xml', text });
const clean = (text: string): string => withoutFiller(text).replace(/\s+/g, ' ').trim();

/** Blocks as `kind level [place]: text`. */
function check(text: string, expected: readonly string[]): void {
  const prose = readText(text);
  const outline = outlineOf(prose);
  const shown = prose.blocks.map(({ kind, level, span, flow }) => {
    const place = placeOf(outline, span.start);
    return `${kind}${level || ''}${flow ? ` ${flow}` : ''}${place ? ` [${place}]` : ''}: ${clean(prose.masked.slice(span.start, span.end))}`;
  });
  assert.deepEqual(shown, expected);
  assert.deepEqual(prose.problems, []);
}

const akn = (body: string): string =>
  `<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><note>no prose</note></meta>${body}</act></akomaNtoso>`;
const uslm = (body: string): string => `<bill xmlns="http://schemas.gpo.gov/xml/uslm"><meta>x</meta><main>${body}</main></bill>`;
const canada = (body: string): string =>
  `<Statute><Identification><LongTitle>An Act about permits</LongTitle></Identification><Body>${body}</Body></Statute>`;

const blocks: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'articles, numbered paragraphs and points of Akoma Ntoso': [
    akn(
      '<body><chapter><num>CHAPTER I</num><heading>Support</heading><article><num>Article 8</num><heading>Housing</heading><paragraph><num>2.</num><list><intro><p>Parties shall:</p></intro><point><num>(a)</num><content><p>offer rooms;</p></content></point><point><num>(b)</num><p>pay rent.</p></point></list></paragraph></article></chapter></body>',
    ),
    [
      'heading2 [Chapter I]: CHAPTER I Support',
      'heading3 [Article 8]: Article 8 Housing',
      'item1 [Article 8(2)]: 2. Parties shall:',
      'item2 [Article 8(2)(a)]: (a) offer rooms;',
      'item2 [Article 8(2)(b)]: (b) pay rent.',
    ],
  ],
  'numbers without brackets, and a text that closes a list': [
    akn(
      '<body><section><num>6</num><heading>Permits</heading><subsection><num>2A</num><intro><p>An office may—</p></intro><paragraph><num>a</num><content><p>listen, or</p></content></paragraph><wrapUp><p>but not wait.</p></wrapUp></subsection></section></body>',
    ),
    [
      'heading2 [Section 6]: 6 Permits',
      'item1 [Section 6(2A)]: 2A An office may—',
      'item2 [Section 6(2A)(a)]: a listen, or',
      'paragraph1 [Section 6(2A)]: but not wait.',
    ],
  ],
  'titles, recitals and notes': [
    akn(
      '<preface><longTitle><p>An Act about <docTitle>permits</docTitle></p></longTitle></preface><preamble><recitals><recital><num>(3)</num><p>Workers<authorialNote><p>A note.</p></authorialNote>, who stay, are paid.</p></recital></recitals></preamble>',
    ),
    [
      'heading1 [An Act about]: An Act about',
      'heading1 [permits]: permits',
      'item1 [Recital 3]: (3) Workers',
      'footnote aside [Recital 3]: A note.',
      'item1 rest [Recital 3]: , who stay, are paid.',
    ],
  ],
  'law that an amendment quotes': [
    akn(
      '<body><section><num>1</num><content><p>Insert—<mod><quotedStructure><subsection><num>4</num><content><p>Rooms are free.</p></content></subsection></quotedStructure></mod></p></content></section></body>',
    ),
    ['heading2 [Section 1]: 1', 'paragraph [Section 1]: Insert—', 'quotation [Section 1]: 4 Rooms are free.'],
  ],
  'sections and run-in headings of USLM, without what is struck': [
    uslm(
      '<section changed="deleted"><num>SEC. 1. </num><heading>OLD.</heading></section><section><num value="3">SEC. 3. </num><heading>WORK.</heading><subsection><num>(a) </num><heading><inline>Pay</inline>.—</heading><chapeau>An employer shall—</chapeau><paragraph><num>(1) </num><content>pay wages; and</content></paragraph><continuation>within a week.</continuation></subsection></section>',
    ),
    [
      'heading2 [Section 3]: SEC. 3. WORK.',
      'item1 [Section 3(a)]: (a) Pay .— An employer shall—',
      'item2 [Section 3(a)(1)]: (1) pay wages; and',
      'paragraph1 [Section 3(a)]: within a week.',
    ],
  ],
  'sections of Canada beside their headings, and definitions': [
    canada(
      '<Heading level="1"><Label>PART 1</Label><TitleText>Reports</TitleText></Heading><Section><MarginalNote>Annual report</MarginalNote><Label>6</Label><Subsection><Label>(1)</Label><Text>An office reports.</Text></Subsection><Subsection><MarginalNote>Form</MarginalNote><Label>(2)</Label><Text>In this Act,</Text><Definition><Text><DefinedTermEn>worker</DefinedTermEn> means anyone who works. (<DefinedTermFr>travail</DefinedTermFr>)</Text></Definition></Subsection></Section>',
    ),
    [
      'heading1 [An Act about permits]: An Act about permits',
      'heading2 [Part 1]: PART 1 Reports',
      'heading6 [Section 6]: Annual report 6',
      'item1 [Section 6(1)]: (1) An office reports.',
      'paragraph [Section 6]: Form',
      'item1 [Section 6(2)]: (2) In this Act,',
      'item2 [Section 6(2)]: worker means anyone who works. ( )',
    ],
  ],
  'tables, and lists that a number of its own level begins': [
    akn(
      '<body><section><num>1</num><content><table><tr><th>Who</th><td><p>All workers</p></td></tr></table></content><paragraph><num>(a)</num><subparagraph><num>(i)</num><content><p>Rooms.</p></content></subparagraph></paragraph></section></body>',
    ),
    ['heading2 [Section 1]: 1', 'cell [Section 1]: Who', 'cell [Section 1]: All workers', 'item2 [Section 1(a)(i)]: (a) (i) Rooms.'],
  ],
  'any other XML by where its text stands': [
    '<report><section><title>Work</title><para>A <hi>free</hi> permit.</para><para><hi>All</hi> stay.</para><li>One.</li></section></report>',
    ['heading2 [Work]: Work', 'paragraph [Work]: A free permit.', 'paragraph [Work]: All stay.', 'item1 [Work]: One.'],
  ],
};

describe('read: XML', () => {
  for (const [name, [text, expected]] of Object.entries(blocks)) it(`finds ${name}`, () => check(text, expected));

  it('keeps words whole that tags or references cut, and resolves references', () => {
    const text = akn('<p>traf<i>fick</i>ing caf&#233; don&#8217;t &#x201C;stay&#x201D; a &amp; b&#160;c <![CDATA[d & <e>]]></p>');
    const { masked, blocks } = readText(text);
    assert.deepEqual(
      tokenize(masked, [blocks[0]!.span]).map(({ word }) => word),
      ['trafficking', 'cafe', "don't", 'stay', 'a', 'b', 'c', 'd', 'e'],
    );
    const [first, second] = tokenize(masked, [blocks[0]!.span]);
    assert.equal(text.slice(first!.start, first!.end), 'traf<i>fick</i>ing');
    assert.equal(text.slice(second!.start, second!.end), 'caf&#233;');
    assert.equal(clean(masked), 'trafficking café don’t “stay” a & b c d & <e>'.replace("'", '’'));
  });

  it('lets a sentence go on after a note, and items after a lead-in with one', () => {
    const text = akn(
      '<p>People who move<authorialNote><p>A note.</p></authorialNote> find work.</p><p>They may:<authorialNote><p>More.</p></authorialNote></p><point><num>(a)</num><p>stay.</p></point>',
    );
    const prose = readText(text);
    const shown = segment(prose).map(({ lead, span }) =>
      [...lead, span].map(({ start, end }) => clean(prose.masked.slice(start, end))).join(' | '),
    );
    assert.deepEqual(shown, ['People who move', 'A note.', 'People who move | find work.', 'They may:', 'More.', 'They may: | stay.']);
  });

  it('gives comments to Counterframe as directives', () => {
    const { directives } = readText('<a><!-- counterframe-ignore x/y: quoted law --><!-- other --><p>Text.</p></a>');
    assert.deepEqual(
      directives.map(({ text }) => text),
      ['counterframe-ignore x/y: quoted law'],
    );
  });

  const broken: readonly (readonly [string, string, RegExp, number | undefined])[] = [
    ['a tag that is not closed', '<a>\n<p>Work.</p>', /not well-formed XML at line 2 .*repair it there/, 2],
    ['an unknown entity', '<a>\n<p>Work&nbsp;.</p></a>', /not well-formed XML at line 2/, 2],
    ['declared entities', '<!DOCTYPE a [<!ENTITY b "c">]>\n<a>Work</a>', /declares entities .* they are not expanded/, 1],
    ['no root', 'Work.', /holds no XML element and was read as plain text/, undefined],
    ['deep nesting', `${'<a>'.repeat(100_000)}Work.`, /nested too deeply .*plain text/, 1],
    ['too many flaws', `<a>Work. ${'&;'.repeat(5_000)}`, /in too many places/, 1],
  ];
  for (const [name, text, message, line] of broken) {
    it(`says what is wrong with ${name}, and reads on`, () => {
      const { problems, masked } = readText(text);
      const problem = problems.find((one) => message.test(one.message));
      assert.ok(problem, JSON.stringify(problems));
      assert.equal(problem.line, line);
      assert.equal(masked.length, text.length);
      assert.match(masked, /Work/);
    });
  }

  it('expands no entity', () => {
    const { masked } = readText('<!DOCTYPE a [<!ENTITY b "secret"><!ENTITY c SYSTEM "file.txt">]><a>Work &b; &c; goes on.</a>');
    assert.equal(clean(masked), 'Work goes on.');
  });
});
