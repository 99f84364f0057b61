import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { markOdt } from '../server/import/odt/mark.ts';
import { readOdt } from '../server/import/odt/read.ts';
import type { Changes, Mark, Marked } from '../server/import/types.ts';
import { contentXml, flatOf, type OdtXml, odtOf, readOk, textOf, zipOf } from './support/odt.ts';

const options = { author: 'Counterframe', date: '2026-01-02T03:04:05Z', trackChanges: false };

/** Marks words of a document: `words` as they stand in its text, and what could stand in their place. */
function mark(bytes: Uint8Array, words: readonly (readonly [string, string?])[], trackChanges = false, view: Changes = 'accepted'): Marked {
  const odt = readOk(bytes, view);
  const marks: readonly Mark[] = words.map(([quote, replacement]) => {
    const start = odt.source.text.indexOf(quote);
    assert.ok(start >= 0, quote);
    return { span: { start, end: start + quote.length }, paragraphs: [`On ${quote}`], replacement };
  });
  return markOdt(odt, marks, { ...options, trackChanges });
}

/** The annotations of a document: their words, and what they say. */
function notesIn(bytes: Uint8Array, view: Changes = 'accepted'): readonly (readonly [string, string])[] {
  const { source, annotations } = readOk(bytes, view);
  return annotations.map(({ span, text }) => [source.text.slice(span.start, span.end), text]);
}

function contentOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['content.xml']!);
}

function texts(bytes: Uint8Array): readonly string[] {
  return (['accepted', 'original', 'marked'] as const).map((view) => textOf(bytes, view));
}

describe('import odt: the marked copy', () => {
  it('has an annotation around the very words, by the author, with its paragraphs', () => {
    const bytes = odtOf({ body: '<text:p>They <text:span text:style-name="T">res</text:span>cue workers.</text:p>' });
    const { bytes: copy, left } = markOdt(readOk(bytes), [{ span: { start: 7, end: 15 }, paragraphs: ['One', 'Two  & <three>'] }], options);
    assert.deepEqual(left, []);
    assert.ok(
      contentOf(copy).includes(
        '<text:p>They <text:span text:style-name="T">re<office:annotation office:name="counterframe-note-1"><dc:creator>Counterframe</dc:creator><dc:date>2026-01-02T03:04:05Z</dc:date><text:p>One</text:p><text:p>Two<text:s text:c="2"/>&amp; &lt;three&gt;</text:p></office:annotation>s</text:span>cue wor<office:annotation-end office:name="counterframe-note-1"/>kers.</text:p>',
      ),
      contentOf(copy),
    );
  });

  const cell = (words: string): string => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;
  const note =
    '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In the note.</text:p></text:note-body></text:note>';
  const frame = (name: string, style = ''): string =>
    `<draw:${name}${style}><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:${name}>`;
  const shape = '<draw:custom-shape><text:p>In the box.</text:p></draw:custom-shape>';
  const drawn = '<style:style style:name="g" style:family="graphic"/>';
  const places: readonly (readonly [string, OdtXml, string, readonly [string, string]])[] = [
    ['over several paragraphs', { body: '<text:p>One.</text:p><text:p>Two.</text:p>' }, 'ne.\n\nTw', ['ne.\n\nTw', 'On ne. Tw']],
    ['in a cell', { body: `<table:table><table:table-row>${cell('a b')}</table:table-row></table:table>` }, 'b', ['b', 'On b']],
    [
      'over cells, on the words of the first',
      { body: `<table:table><table:table-row>${cell('a b')}${cell('c')}</table:table-row></table:table>` },
      'b\nc',
      ['b', 'About all of these words: “b c”\nOn b c'],
    ],
    ['in a note', { body: `<text:p>One${note} two.</text:p>` }, 'the note', ['the note', 'On the note']],
    ['around the mark of a note', { body: `<text:p>One${note} two.</text:p>` }, 'One1 two', ['One1 two', 'On One1 two']],
    ['in a box', { body: `<text:p>One${frame('frame')}</text:p>` }, 'the box', ['the box', 'On the box']],
    [
      'at a drawing, which keeps none',
      { body: `<text:p>One${shape}</text:p>` },
      'the box',
      ['', 'About words in this drawing: “the box”\nOn the box'],
    ],
    [
      'at a frame that is drawn',
      { body: `<text:p>One${frame('frame', ' draw:style-name="g"')}</text:p>`, automatic: drawn },
      'the box',
      ['', 'About words in this drawing: “the box”\nOn the box'],
    ],
    ['around a field', { body: '<text:p>On <text:date>1 May</text:date>.</text:p>' }, 'May', ['1 May', 'On May']],
    ['in a link', { body: '<text:p>See <text:a>the law</text:a>.</text:p>' }, 'law', ['law', 'On law']],
    ['in a CDATA section', { body: '<text:p><![CDATA[a <b> c]]></text:p>' }, '<b>', ['<b>', 'On <b>']],
    ['between references', { body: '<text:p>R&amp;D&#x1f600;.</text:p>' }, '&D😀', ['&D😀', 'On &D😀']],
    [
      'with the number of a list before them',
      {
        body: '<text:list text:style-name="L"><text:list-item><text:p>One</text:p></text:list-item></text:list>',
        automatic:
          '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>',
      },
      '1. On',
      ['On', 'On 1. On'],
    ],
  ];
  for (const [title, xml, words, expected] of places) {
    it(`stands ${title}`, () => {
      const bytes = odtOf(xml);
      const { bytes: copy, left } = mark(bytes, [[words]]);
      assert.deepEqual([notesIn(copy), left], [[expected], []]);
      assert.deepEqual(texts(copy), texts(bytes));
    });
  }

  it('gives back marks that have no place, with the reason', () => {
    const masters = '<style:master-page><style:header><text:p>Heading</text:p></style:header></style:master-page>';
    const body = `<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list><draw:frame>${shape}</draw:frame>`;
    const bytes = odtOf({ body, masters });
    const odt = readOk(bytes);
    const at = (quote: string): Mark => ({
      span: { start: odt.source.text.indexOf(quote), end: odt.source.text.indexOf(quote) + quote.length },
      paragraphs: [],
    });
    const { bytes: copy, left } = markOdt(odt, [at('Heading'), at('the box'), at('\n\n')], options);
    assert.deepEqual(
      left.map(({ reason }) => reason.split(',')[0]),
      [
        'covers no words that stand in the file: numbers of lists are made by the program',
        'stands in a drawing or a deletion that no paragraph holds',
        'stands in a header or footer',
      ],
    );
    assert.equal(contentOf(copy), contentOf(bytes));
  });

  it('leaves every other file as it is, the kind of the document first and not packed', () => {
    const bytes = odtOf({ body: '<text:p>One two</text:p>' });
    const { bytes: copy } = mark(bytes, [['two']]);
    const [before, after] = [unzipSync(bytes), unzipSync(copy)];
    assert.deepEqual(Object.keys(after), Object.keys(before));
    for (const name of Object.keys(before).filter((name) => name !== 'content.xml')) assert.deepEqual(after[name], before[name], name);
    assert.equal(strFromU8(copy.slice(30, 38 + 39)), `mimetypeapplication/vnd.oasis.opendocument.text`);
  });

  it('marks flat XML as flat XML', async () => {
    const odt = await readOdt('draft.fodt', flatOf({ body: '<text:p>One two</text:p>' }), { changes: 'accepted' });
    assert.ok('source' in odt && odt.mark);
    const marked = await odt.mark([{ span: { start: 4, end: 7 }, paragraphs: ['Why'] }], options);
    assert.ok('bytes' in marked);
    assert.match(strFromU8(marked.bytes), /^<office:document .*One <office:annotation .*two<office:annotation-end .*<\/office:document>$/);
  });

  it('declares prefixes that the file does not have', () => {
    const content = contentXml({ body: '<text:p>One two</text:p>' })
      .replace(/(<\/?)office:/g, '$1o:')
      .replace('xmlns:office=', 'xmlns:o=')
      .replace(/ xmlns:dc="[^"]*"/, '');
    const bytes = zipOf({ 'content.xml': content });
    const { bytes: copy } = mark(bytes, [['two', 'a  b']], true);
    assert.deepEqual(texts(copy), ['One a  b', 'One two', 'One [-two-]{+a  b+}']);
    assert.deepEqual(notesIn(copy), [['a  b', 'On two']]);
  });

  it('keeps names apart from those in the file, and other annotations as they are', () => {
    const bytes = odtOf({ body: '<text:p>One two three</text:p>' });
    const once = mark(bytes, [['two']]).bytes;
    const twice = mark(once, [['two three'], ['two']]).bytes;
    assert.equal(new Set(contentOf(twice).match(/annotation office:name="[^"]*"/g)).size, 3);
    const found = notesIn(twice).map((note) => note.join(': '));
    assert.deepEqual(found.sort(), ['two three: On two three', 'two: On two', 'two: On two']);
  });
});

describe('import odt: rewordings as tracked changes', () => {
  const span = (words: string): string => `<text:span text:style-name="T">${words}</text:span>`;
  const cases: readonly (readonly [string, string, readonly [string, string], readonly [string, string, string]])[] = [
    [
      'of words',
      '<text:p>They rescue workers.</text:p>',
      ['rescue', 'meet'],
      ['They meet workers.', 'They rescue workers.', 'They [-rescue-]{+meet+} workers.'],
    ],
    [
      'over spans',
      `<text:p>They ${span('res')}cue<text:tab/>workers.</text:p>`,
      ['rescue\twork', 'meet  work'],
      ['They meet  workers.', 'They rescue\tworkers.', 'They [-rescue\twork-]{+meet  work+}ers.'],
    ],
    [
      'to nothing, with one of the blanks around',
      '<text:p>They often rest.</text:p>',
      ['often', ''],
      ['They rest.', 'They often rest.', 'They [-often -]rest.'],
    ],
    [
      'to nothing at the beginning',
      `<text:p>${span('Often')} they rest.</text:p>`,
      ['Often', ''],
      ['they rest.', 'Often they rest.', '[-Often -]they rest.'],
    ],
    [
      'around white space that is not shown',
      `<text:p>(one ${span('\n two')} three)</text:p>`,
      ['one two', 'three'],
      ['(three three)', '(one two three)', '([-one two-]{+three+} three)'],
    ],
    [
      'around a bookmark',
      '<text:p>one <text:bookmark text:name="b"/>two</text:p>',
      ['one two', 'three'],
      ['three', 'one two', '[-one two-]{+three+}'],
    ],
  ];
  for (const [title, body, words, expected] of cases) {
    it(title, () => {
      const { bytes, left } = mark(odtOf({ body }), [words], true);
      assert.deepEqual(texts(bytes), expected);
      assert.deepEqual(left, []);
      assert.equal(notesIn(bytes, 'original')[0]![0].trim(), words[0]);
    });
  }

  it('keeps the styles of what was taken out, and says who did what and when', () => {
    const { bytes } = mark(odtOf({ body: `<text:p text:style-name="P">They ${span('res')}cue.</text:p>` }), [['rescue', 'meet']], true);
    const by = '<office:change-info><dc:creator>Counterframe</dc:creator><dc:date>2026-01-02T03:04:05Z</dc:date></office:change-info>';
    assert.ok(
      contentOf(bytes).includes(
        `<office:text><text:tracked-changes text:track-changes="false"><text:changed-region xml:id="counterframe-change-1" text:id="counterframe-change-1"><text:deletion>${by}<text:p text:style-name="P">${span('res')}cue</text:p></text:deletion></text:changed-region><text:changed-region xml:id="counterframe-change-2" text:id="counterframe-change-2"><text:insertion>${by}</text:insertion></text:changed-region></text:tracked-changes>`,
      ),
      contentOf(bytes),
    );
  });

  it('adds to the changes of the file, also where that holds none yet', () => {
    const held =
      '<text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info/><text:p>old </text:p></text:deletion></text:changed-region></text:tracked-changes>';
    const some = mark(
      odtOf({ body: `${held}<text:p>The <text:change text:change-id="d"/>plan.</text:p>` }),
      [['plan', 'draft']],
      true,
    ).bytes;
    assert.deepEqual(texts(some), ['The draft.', 'The old plan.', 'The [-old -][-plan-]{+draft+}.']);
    const none = mark(
      odtOf({ body: '<text:tracked-changes text:track-changes="true"/><text:p>The plan.</text:p>' }),
      [['plan', 'draft']],
      true,
    ).bytes;
    assert.deepEqual(texts(none), ['The draft.', 'The plan.', 'The [-plan-]{+draft+}.']);
    assert.equal(contentOf(none).match(/<text:tracked-changes/g)?.length, 1);
  });

  it('only comments where words stand in a change of somebody else, in several paragraphs, around a note, or in a field', () => {
    const region =
      '<text:tracked-changes><text:changed-region text:id="i"><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes>';
    const note = '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>N</text:p></text:note-body></text:note>';
    const body = `${region}<text:p>One <text:change-start text:change-id="i"/>two<text:change-end text:change-id="i"/> three${note} four.</text:p><text:p>Five on <text:date>May</text:date>.</text:p>`;
    const bytes = odtOf({ body });
    for (const words of ['two', 'One two', 'three1 four', 'May', 'four.\n\n1 N\n\nFive']) {
      const { bytes: copy, left } = mark(bytes, [[words, 'x']], true);
      assert.deepEqual([texts(copy), left.length, notesIn(copy).length], [texts(bytes), 0, 1], words);
    }
  });

  it('takes the first of two rewordings of the same words, and comments on both', () => {
    const bytes = odtOf({ body: '<text:p>One two three four.</text:p>' });
    const { bytes: copy } = mark(
      bytes,
      [
        ['two three', 'x'],
        ['three four', 'y'],
        ['three', 'z'],
        ['One', 'w'],
      ],
      true,
    );
    assert.deepEqual(texts(copy).slice(0, 2), ['w x four.', 'One two three four.']);
    assert.deepEqual(
      notesIn(copy).map(([words]) => words),
      ['w', 'x', 'x', 'x four'],
    );
  });

  it('comments at the place of words that were deleted, and says so', () => {
    const held =
      '<text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info/><text:p>old </text:p></text:deletion></text:changed-region></text:tracked-changes>';
    const bytes = odtOf({ body: `${held}<text:p>The <text:change text:change-id="d"/>plan.</text:p>` });
    const { bytes: copy } = mark(bytes, [['old', 'x']], true, 'original');
    assert.deepEqual(texts(copy), texts(bytes));
    assert.deepEqual(notesIn(copy, 'original'), [['old ', 'About words that were deleted here: “old”\nOn old']]);
  });
});
