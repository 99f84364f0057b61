import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import type { Changes, MarkOptions } from '../server/import/types.ts';
import { del, docx, ins, open, type Parts, p, r, relationsXml, table, W } from './support/docx.ts';
import { coveredWords, mark, markOn, partOf } from './support/docx-marks.ts';

const documentPart = 'word/document.xml';
const commentsPart = 'word/comments.xml';

/** Marks words of a body and returns the parts of the copy, with the words that each comment covers. */
async function marked(
  parts: Parts,
  words: readonly (string | readonly [string, string])[],
  how: Partial<MarkOptions> = {},
  changes: Changes = 'accepted',
) {
  const imported = await open(docx(parts), changes);
  const marks = words.map((word) => (typeof word === 'string' ? markOn(imported, word) : markOn(imported, ...word)));
  const { bytes, left } = await mark(imported, marks, how);
  const document = partOf(bytes, documentPart);
  assert.equal(
    (await open(bytes, how.trackChanges ? 'original' : changes)).source.text,
    (await open(docx(parts), how.trackChanges ? 'original' : changes)).source.text,
  );
  return { bytes, left, document, comments: partOf(bytes, commentsPart), covered: [...coveredWords(document, changes).values()] };
}

describe('import docx: the marked copy', () => {
  const covers: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'a part of a run': [p('The old rule.'), ['old']],
    'a whole run': [p(r('The ') + r('old') + r(' rule.')), ['old']],
    'words over several runs': [p(r('The o', '<w:b/>') + r('ld ru', '<w:i/>') + r('le.')), ['old rule']],
    'the whole text': [p('Rule.'), ['Rule.']],
    'several marks in one run, next to and in each other': [p('one two three four'), ['one', 'two three', 'three', ' four', 'one two']],
    'words after a tab in the same run': [p('<w:r><w:t>a</w:t><w:tab/><w:t>bc</w:t><w:br/><w:t>d</w:t></w:r>'), ['bc', 'a', 'd']],
    'words in a link, a content control and a field': [
      p(
        `<w:hyperlink>${r('the link')}</w:hyperlink><w:sdt><w:sdtContent>${r('control')}</w:sdtContent></w:sdt><w:fldSimple w:instr="X">${r('field here')}</w:fldSimple>`,
      ),
      ['link', 'control', 'field', 'linkcontrol'],
    ],
    'words in an insertion': [p(r('A ') + ins(r('new old rule')) + r('.')), ['old', 'rule.']],
    'references and signs beyond the first plane': [p('<w:r><w:t>A &amp; B &lt;&#x1F600;&gt; 😀 c</w:t></w:r>'), ['& B', '<😀>', '😀']],
  };
  for (const [title, [body, words]] of Object.entries(covers)) {
    it(`covers ${title}`, async () => assert.deepEqual((await marked({ body }, words)).covered.toSorted(), words.toSorted()));
  }

  it('covers words over paragraphs and cells, and words around deleted ones', async () => {
    const paragraphs = await marked({ body: p('First one.') + p('Second one.') }, ['one.\n\nSecond']);
    assert.deepEqual(paragraphs.covered, ['one.Second']);
    const cells = await marked({ body: table([[p('left cell'), p('right cell')]]) }, ['cell\nright']);
    assert.deepEqual(cells.covered, ['cellright']);
    const changes = await marked({ body: p(r('old ') + del(r('bad ')) + r('rule')) }, ['old rule']);
    assert.deepEqual(changes.covered, ['old rule']);
  });

  it('parts a run with its properties, and keeps blanks as they were shown', async () => {
    const { document } = await marked({ body: p('<w:r w:rsidR="00AA"><w:rPr><w:b/></w:rPr><w:t> the old rule </w:t></w:r>') }, ['old']);
    const run = '<w:r w:rsidR="00AA"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">';
    assert.ok(
      document.includes(
        `${run}the </w:t></w:r><w:commentRangeStart w:id="1"/>${run}old</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run} rule</w:t></w:r>`,
      ),
      document,
    );
  });

  it('writes comments with author, date, initials, paragraphs and the style of the file', async () => {
    const styles = '<w:style w:type="character" w:styleId="Kommentar"><w:name w:val="annotation reference"/></w:style>';
    const imported = await open(docx({ body: p('The rule.'), styles }));
    const { bytes } = await mark(imported, [{ span: { start: 4, end: 8 }, paragraphs: ['One & "two"', 'lines\nbroken'] }]);
    assert.ok(
      partOf(bytes, commentsPart).endsWith(
        '<w:comment w:id="1" w:author="Counterframe" w:date="2026-05-06T07:08:09Z" w:initials="CF"><w:p><w:r><w:rPr><w:rStyle w:val="Kommentar"/></w:rPr><w:annotationRef/></w:r><w:r><w:t xml:space="preserve">One &amp; &quot;two&quot;</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">lines</w:t><w:br/><w:t xml:space="preserve">broken</w:t></w:r></w:p></w:comment></w:comments>',
      ),
    );
    assert.match(
      partOf(bytes, '[Content_Types].xml'),
      /<Override PartName="\/word\/comments\.xml" ContentType="[^"]*wordprocessingml\.comments\+xml"\/><\/Types>$/,
    );
    assert.match(
      partOf(bytes, 'word/_rels/document.xml.rels'),
      /<Relationship Id="rId1" Type="[^"]*\/comments" Target="comments\.xml"\/><\/Relationships>$/,
    );
  });

  it('keeps the comments of others, with ids of its own', async () => {
    const comments = `<w:comment w:id="1" w:author="A">${p('Why?')}</w:comment>`;
    const body = p(
      `<w:commentRangeStart w:id="1"/>${r('The rule.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
    );
    const result = await marked({ body, comments }, ['rule']);
    assert.deepEqual(
      [...coveredWords(result.document)],
      [
        ['1', 'The rule.'],
        ['2', 'rule'],
      ],
    );
    assert.match(result.comments, /w:id="1" w:author="A">.*Why\?.*<w:comment w:id="2" w:author="Counterframe"/);
    assert.equal(partOf(result.bytes, '[Content_Types].xml').includes('comments'), false);
  });

  it('adds comments to a part that has none', async () => {
    const files = {
      'word/comments.xml': `<w:comments xmlns:w="${W}"/>`,
      'word/_rels/document.xml.rels': relationsXml([['c', 'comments', 'comments.xml']]),
    };
    const { comments } = await marked({ body: p('Rule.'), files }, ['Rule']);
    assert.match(comments, /^<w:comments xmlns:w="[^"]*"><w:comment .*<\/w:comments>$/);
  });

  it('leaves all other parts as they are, and the document too where nothing is marked', async () => {
    const bytes = docx({
      body: p('Rule.'),
      styles: '',
      files: { 'word/media/image1.png': new Uint8Array([1, 2, 3]), 'docProps/app.xml': '<x/>' },
    });
    const imported = await open(bytes);
    const before = unzipSync(bytes);
    const after = unzipSync((await mark(imported, [markOn(imported, 'Rule')])).bytes);
    const changed = Object.keys(after).filter((name) => !before[name] || !Buffer.from(after[name]!).equals(before[name]!));
    assert.deepEqual(
      changed.toSorted(),
      ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/comments.xml', 'word/document.xml'].toSorted(),
    );
    assert.deepEqual(unzipSync((await mark(imported, [])).bytes), before);
  });

  it('puts a comment on words in notes and boxes at the place where those hang, and says so', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${p('In the box.')}</w:txbxContent></w:pict></w:r>`;
    const body = p(`${r('Text')}<w:r><w:t>more</w:t><w:footnoteReference w:id="5"/></w:r>${box}${r('end.')}`);
    const result = await marked({ body, footnotes: `<w:footnote w:id="5">${p('Old words.')}</w:footnote>` }, ['Old', 'box']);
    assert.match(
      result.document,
      /<w:t>more<\/w:t><\/w:r><w:commentRangeStart w:id="1"\/><w:r><w:footnoteReference w:id="5"\/><\/w:r><w:commentRangeEnd w:id="1"\/>/,
    );
    assert.match(result.document, /<w:commentRangeStart w:id="2"\/><w:r><w:pict>.*<\/w:pict><\/w:r><w:commentRangeEnd w:id="2"\/>/);
    assert.match(result.comments, /On “Old” in footnote 1:.*On Old.*On “box” in a text box:.*On box/);
  });

  it('puts a comment on words in a header at the first words of the text', async () => {
    const body = `${p('Text.')}<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>`;
    const { covered, comments } = await marked({ body, header: p('Old plan') }, ['Old']);
    assert.deepEqual(covered, ['Text.']);
    assert.match(comments, /On “Old” in the header:/);
  });

  it('hands back marks that find no place, with the reason', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="No. %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const imported = await open(docx({ body: p('Rule.', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), numbering }));
    const { left } = await mark(imported, [
      markOn(imported, 'No. 1'),
      markOn(imported, '1 Rule'),
      { span: { start: 99, end: 120 }, paragraphs: [] },
    ]);
    assert.deepEqual(
      left.map(({ reason }) => /number of a list/.test(reason)),
      [true, true],
    );
  });

  it('writes in the prefixes, the namespace and the encoding of the file', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><document xmlns="${strict}" xmlns:z="${strict}"><body><p><r><t>Día old.</t></r></p></body></document>`;
    const bytes = docx({ body: '', files: { 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) } });
    const imported = await open(bytes);
    const copy = (await mark(imported, [markOn(imported, 'old')])).bytes;
    assert.equal(
      Buffer.from(unzipSync(copy)['word/document.xml']!).toString('utf16le'),
      xml.replace(
        '<t>Día old.</t></r>',
        '<t xml:space="preserve">Día </t></r><z:commentRangeStart z:id="1"/><r><t xml:space="preserve">old</t></r><z:commentRangeEnd z:id="1"/><z:r><z:commentReference z:id="1"/></z:r><r><t xml:space="preserve">.</t></r>',
      ),
    );
    assert.ok(partOf(copy, commentsPart).includes(`xmlns:w="${strict}"`));
    assert.match(partOf(copy, 'word/_rels/document.xml.rels'), /purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/comments/);
  });

  it('leaves out a date that is none', async () => {
    const { comments } = await marked({ body: p('Rule.') }, ['Rule'], { date: 'today' });
    assert.ok(!comments.includes('w:date'));
  });

  it('refuses where the comments of the file are damaged', async () => {
    const files = { 'word/comments.xml': '<w:comments', 'word/_rels/document.xml.rels': relationsXml([['c', 'comments', 'comments.xml']]) };
    const imported = await open(docx({ body: p('Rule.'), files }));
    const result = await imported.mark!([markOn(imported, 'Rule')], { author: 'A', date: '', trackChanges: false });
    assert.ok('refusal' in result && /^cannot be marked \(word\/comments\.xml is no well-formed XML in line 1/.test(result.refusal));
  });
});

const author = 'w:author="Counterframe" w:date="2026-05-06T07:08:09Z"';
const trackChanges = { trackChanges: true };

describe('import docx: suggestions as tracked changes', () => {
  it('deletes the words and inserts the replacement in their looks, inside the comment', async () => {
    const parts = { body: p(r('The old rule.', '<w:b/>')) };
    const { document, bytes } = await marked(parts, [['old', 'new & fair']], trackChanges);
    const bold = '<w:rPr><w:b/></w:rPr>';
    assert.ok(
      document.includes(
        `<w:commentRangeStart w:id="1"/><w:del w:id="2" ${author}><w:r>${bold}<w:delText xml:space="preserve">old</w:delText></w:r></w:del><w:ins w:id="3" ${author}><w:r>${bold}<w:t xml:space="preserve">new &amp; fair</w:t></w:r></w:ins><w:commentRangeEnd w:id="1"/>`,
      ),
      document,
    );
    assert.equal((await open(bytes)).source.text, 'The new & fair rule.');
  });

  const rewrites: Readonly<Record<string, readonly [body: string, words: readonly (readonly [string, string])[], accepted: string]>> = {
    'words over several runs': [p(r('The o', '<w:b/>') + r('ld ru') + r('le.')), [['old rule', 'law']], 'The law.'],
    'whole runs': [p(r('old') + r(' rule')), [['old', 'new']], 'new rule'],
    'the middle of a run with several children': [
      p('<w:r><w:t>a old</w:t><w:tab/><w:t>b</w:t></w:r>'),
      [
        ['old', 'new'],
        ['b', 'c'],
      ],
      'a new\tc',
    ],
    'nothing instead': [p('The old rule.'), [['old ', '']], 'The rule.'],
    'words in a link': [p(`<w:hyperlink>${r('old rule')}</w:hyperlink>`), [['old', 'new']], 'new rule'],
    "words in somebody's insertion": [p(r('The ') + ins(r('old rule')) + r('.')), [['old', 'new']], 'The new rule.'],
    "a whole insertion of somebody's, and more": [p(ins(r('old')) + r(' rule.')), [['old rule', 'law']], 'law.'],
    'words around deleted ones': [p(r('old ') + del(r('bad ')) + r('rule.')), [['old rule', 'law']], 'law.'],
    'of overlapping ones, the first': [
      p('The old rule.'),
      [
        ['old rule', 'law'],
        ['rule', 'custom'],
      ],
      'The law.',
    ],
    'words that begin and end with blanks that do not count': [p('<w:r><w:t> old </w:t></w:r>'), [['old', 'new']], 'new'],
  };
  for (const [title, [body, words, accepted]] of Object.entries(rewrites)) {
    it(`replaces ${title}`, async () => {
      const { bytes, left } = await marked({ body }, words, trackChanges);
      assert.equal((await open(bytes)).source.text, accepted);
      assert.deepEqual(left, []);
      assert.equal(coveredWords(partOf(bytes, documentPart)).size, words.length);
    });
  }

  it("deletes inside somebody's insertion, and inserts beside it", async () => {
    const { document } = await marked({ body: p(ins(r('the old rule'))) }, [['old', 'new']], trackChanges);
    assert.match(
      document,
      /<w:ins w:id="901"[^>]*><w:r>[^/]*the <\/w:t><\/w:r><w:commentRangeStart w:id="1"\/><w:del w:id="2"[^>]*><w:r><w:delText xml:space="preserve">old<\/w:delText><\/w:r><\/w:del><\/w:ins><w:ins w:id="3" w:author="Counterframe"[^>]*>/,
    );
    assert.match(
      document,
      /new<\/w:t><\/w:r><\/w:ins><w:ins w:id="4" w:author="A\. Reader"[^>]*><w:commentRangeEnd w:id="1"\/><w:r><w:t xml:space="preserve"> rule/,
    );
  });

  it('only comments where words are not plain: in fields, content controls, deletions, over paragraphs', async () => {
    const body =
      p(`<w:fldSimple w:instr="X">${r('field')}</w:fldSimple><w:sdt><w:sdtContent>${r('control')}</w:sdtContent></w:sdt>${r('one')}`) +
      p('two') +
      p('<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>');
    const { document, left } = await marked(
      { body },
      [
        ['field', 'x'],
        ['control', 'x'],
        ['one\n\ntwo', 'x'],
        ['a\tb', 'x'],
      ],
      trackChanges,
    );
    assert.ok(!document.includes('<w:ins') && !document.includes('<w:del'));
    assert.equal(coveredWords(document).size, 4);
    assert.deepEqual(left, []);
    const deleted = await marked({ body: p(del(r('gone words'))) }, [['gone', 'x']], trackChanges, 'original');
    assert.deepEqual(deleted.covered, ['gone']);
    assert.ok(!deleted.document.includes('<w:ins'));
  });

  it('gives changes of format that are written twice ids of their own', async () => {
    const history = '<w:b/><w:rPrChange w:id="7" w:author="A"><w:rPr/></w:rPrChange>';
    const { document } = await marked({ body: p(r('The old rule.', history)) }, ['old']);
    const ids = [...document.matchAll(/<w:rPrChange w:id="(\d+)"/g)].map((match) => match[1]);
    assert.equal(new Set(ids).size, 3);
  });
});
