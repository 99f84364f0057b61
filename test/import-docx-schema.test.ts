import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { del, docx, ins, open, p, r, table } from './support/docx.ts';
import { mark, markOn, partOf } from './support/docx-marks.ts';
import { hasSchemas, schemaErrors } from './support/ooxml.ts';

const originals = join(import.meta.dirname, '../../shared/corpus/originals');
const inWord = existsSync(originals) ? readdirSync(originals).filter((name) => name.endsWith('.docx')) : [];

describe('import docx: what a marked copy must be', () => {
  it('is valid by the schema', async function () {
    if (!hasSchemas) this.skip();
    this.timeout(120_000);
    const cell = (text: string): string => `<w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${p(text)}`;
    const grid = table([[cell('left old'), cell('right')]]).replace(
      '<w:tbl>',
      '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>',
    );
    const body =
      p(
        `${r('one old ')}${ins(r('two new words'))}${del(r('three'), 7)}<w:hyperlink>${r('a link')}</w:hyperlink><w:r><w:t>four</w:t><w:tab/><w:t>five six</w:t></w:r>`,
      ) +
      p(
        `<w:fldSimple w:instr="X">${r('field')}</w:fldSimple><w:sdt><w:sdtContent>${r('control')}</w:sdtContent></w:sdt>${r('note')}<w:r><w:footnoteReference w:id="5"/></w:r>`,
      ) +
      grid +
      p('last');
    const imported = await open(docx({ body, footnotes: `<w:footnote w:id="5">${p('In a note.')}</w:footnote>` }));
    const marks = [
      ...['one', 'new', 'link', 'five', 'four\tfive'].map((words) => markOn(imported, words, 'other')),
      ...['field', 'control', 'wordsa', 'old\nright', 'In a note'].map((words) => markOn(imported, words)),
    ];
    const { bytes, left } = await mark(imported, marks, { trackChanges: true });
    assert.deepEqual(left, []);
    for (const name of ['word/document.xml', 'word/comments.xml']) assert.deepEqual(await schemaErrors(partOf(bytes, name)), [], name);
  });

  it('has the words of real files', async function () {
    if (inWord.length === 0) this.skip();
    this.timeout(120_000);
    for (const name of inWord) {
      const bytes = new Uint8Array(readFileSync(join(originals, name)));
      const imported = await open(bytes);
      const words = [...imported.source.text.matchAll(/\p{L}+(?: \p{L}+)?/gu)].filter((_, at) => at % 40 === 0);
      const marks = words.map(({ index, 0: { length } }) => ({
        span: { start: index, end: index + length },
        paragraphs: ['Note'],
        replacement: 'other',
      }));
      const plain = await mark(imported, marks);
      for (const changes of ['accepted', 'marked'] as const)
        assert.equal((await open(plain.bytes, changes)).source.text, (await open(bytes, changes)).source.text, `${name}, ${changes}`);
      const tracked = await mark(imported, marks, { trackChanges: true });
      assert.equal((await open(tracked.bytes, 'original')).source.text, (await open(bytes, 'original')).source.text, name);
    }
  });
});
