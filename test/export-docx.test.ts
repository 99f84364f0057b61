import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { cleanLine } from '../server/export/clean.ts';
import { writeDocx } from '../server/export/docx/write.ts';
import { checked, hostile, view } from './export-view.ts';
import { exporters } from './exporters.ts';
import { open } from './support/docx.ts';
import { partOf } from './support/docx-marks.ts';
import { hasSchemas, schemaErrors, understood } from './support/ooxml.ts';
import { wholeDraft } from './support/overview.ts';
import { everyPiece, hostileTexts } from './support/pieces.ts';

const draft = checked('drafts/a.txt', 'We fight exploitation.\nThey receive shelter if they report.\n');
const whole = wholeDraft(view.compiled);

describe('the report as a Word file', () => {
  it('is read back with its headings, passages, tables and lists', async () => {
    const { source } = await open(await reportOn([draft, whole]));
    const headings = source.layout!.blocks.filter(({ kind }) => kind === 'heading');
    const titles = headings.map(({ span, level }) => `${level} ${source.text.slice(span.start, span.end).trim()}`);
    for (const title of ['1 Counterframe report', '2 drafts/a.txt', '2 drafts/whole.md', '3 Findings', '3 How strongly provisions bind'])
      assert.ok(titles.includes(title), title);
    for (const words of [
      'We fight exploitation.',
      'Question to ask: What is done, and for whom?',
      'Who argues so: Doe (2001), 2.1',
      'line 1',
    ])
      assert.ok(source.text.includes(words), words);
  });

  it('has a title, heads of tables for every page, marked words, page numbers, and a language', async () => {
    const bytes = await reportOn([draft, whole]);
    const body = partOf(bytes, 'word/document.xml');
    assert.match(partOf(bytes, 'docProps/core.xml'), /<dc:title>Counterframe report<\/dc:title><dc:creator>Counterframe 1\.2\.3</);
    assert.equal(count(body, /<w:tbl>/g), count(body, /<w:tblHeader\/>/g));
    assert.match(body, /<w:shd [^>]*w:fill="FFE9C7"[^>]*\/><\/w:rPr><w:t [^>]*>fight exploitation</);
    assert.match(partOf(bytes, 'word/footer1.xml'), />PAGE<[\s\S]*>NUMPAGES</);
    assert.match(partOf(bytes, 'word/styles.xml'), /<w:lang w:val="en-GB"\/>/);
  });

  it('leads from one place of it to another', async () => {
    const body = partOf(await reportOn([draft, whole, hostile('x')]), 'word/document.xml');
    const places = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    const links = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, name]) => name);
    assert.ok(links.length > 4);
    assert.deepEqual(
      links.filter((name) => !places.includes(name)),
      [],
    );
    assert.equal(new Set(places).size, places.length);
  });

  it('is the same for the same report, with no time in it', async () => {
    const [first, second] = [await reportOn([draft, whole]), await reportOn([draft, whole])];
    assert.deepEqual(first, second);
    assert.doesNotMatch(partOf(first, 'docProps/core.xml'), /dcterms:(created|modified)/);
  });

  it('holds the words of drafts as words, whatever they are', async () => {
    for (const words of hostileTexts) await assertHolds(words);
    const property = fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), assertHolds);
    await fc.assert(property, { seed: 7, numRuns: 25 });
  });

  it('is valid by the schemas', async function () {
    if (!hasSchemas) this.skip();
    const files = [
      await reportOn([draft, whole, hostile('x')]),
      await writeDocx(everyPiece('a < b & "c"'), '1.2.3'),
      await writeDocx(everyPiece(''), '1.2.3'),
      await writeDocx([], '1.2.3'),
    ];
    for (const bytes of files)
      for (const name of Object.keys(unzipSync(bytes)).filter((path) => /^word\/[^/]+\.xml$/.test(path)))
        assert.deepEqual(await schemaErrors(understood(partOf(bytes, name))), [], name);
  });
});

async function reportOn(documents: readonly ReturnType<typeof checked>[]): Promise<Uint8Array> {
  const writer = exporters.find(({ name }) => name === 'docx')!.open(view);
  assert.deepEqual([writer.start(), ...documents.map(writer.document)].join(''), '');
  const bytes = await writer.end();
  assert.ok(bytes instanceof Uint8Array);
  return bytes;
}

/** Read back, the file holds the words as they are, and no sign that XML cannot hold. */
async function assertHolds(words: string): Promise<void> {
  const bytes = await writeDocx(everyPiece(words), '1.2.3');
  const { source } = await open(bytes);
  const plain = cleanLine(words).replace(/[\ufffe\uffff]/g, '\ufffd');
  const seen = (text: string) => text.replace(/\s+/gu, ' ');
  assert.ok(seen(source.text).includes(seen(plain)), JSON.stringify(words));
  const body = partOf(bytes, 'word/document.xml');
  assert.doesNotMatch(body, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u, JSON.stringify(words));
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
