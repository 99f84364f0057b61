import assert from 'node:assert/strict';
import { getDocument } from 'unpdf/pdfjs';
import { widthOf } from '../server/import/pdf/glyphs.ts';
import { readPdf } from '../server/import/pdf/read.ts';
import type { Imported, Mark, Marked } from '../server/import/types.ts';
import { buildPdf, type PdfSpec, type PdfText } from './support/pdf-builder.ts';

const options = { author: 'Zoë Reader', date: '2026-03-01T10:00:00Z', trackChanges: false };

async function imported(bytes: Uint8Array): Promise<Imported> {
  const read = await readPdf('draft.pdf', bytes);
  assert.ok(!('refusal' in read), 'refusal' in read ? read.refusal : '');
  return read;
}

function markOf({ source }: Imported, words: string): Mark {
  const start = source.text.indexOf(words);
  assert.ok(start >= 0, words);
  return { span: { start, end: start + words.length }, paragraphs: [`About “${words}”`, 'A second paragraph.'] };
}

async function marked(read: Imported, marks: readonly Mark[]): Promise<Marked> {
  const result = await read.mark!(marks, options);
  assert.ok(!('refusal' in result), 'refusal' in result ? result.refusal : '');
  return result;
}

type Note = { page: number; contents: string; author: string; quads: number[][] };

async function notesIn(bytes: Uint8Array): Promise<readonly Note[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const notes: Note[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    for (const one of await (await document.getPage(page)).getAnnotations()) {
      if (one.subtype !== 'Highlight') continue;
      const quads = Array.from({ length: one.quadPoints.length / 8 }, (_, at) => [...one.quadPoints.slice(at * 8, at * 8 + 8)]);
      notes.push({ page, contents: one.contentsObj.str, author: one.titleObj.str, quads });
    }
  }
  return notes;
}

const lines: readonly PdfText[] = [
  { text: 'People who sell sexual services asked for safety, and traf-', x: 72, y: 740 },
  { text: 'ficking law gave them raids.', x: 72, y: 727 },
];
const spec: PdfSpec = { pages: [{ texts: lines }, { texts: [{ text: 'Another page speaks of work.', x: 72, y: 740 }] }] };

describe('marking PDF', () => {
  for (const xrefStream of [false, true]) {
    it(`puts highlights with their notes after the end of the file${xrefStream ? ' with an index in a stream' : ''}`, async () => {
      const bytes = buildPdf({ ...spec, xrefStream });
      const read = await imported(bytes);
      const copy = await marked(read, [markOf(read, 'safety'), markOf(read, 'trafficking law'), markOf(read, 'work')]);
      assert.deepEqual(copy.left, []);
      assert.deepEqual(Buffer.from(copy.bytes.subarray(0, bytes.length)), Buffer.from(bytes));
      const notes = await notesIn(copy.bytes);
      assert.deepEqual(
        notes.map(({ page, contents, author, quads }) => [page, contents.split(/\r?\n/)[0], author, quads.length]),
        [
          [1, 'About “safety”', 'Zoë Reader', 1],
          [1, 'About “trafficking law”', 'Zoë Reader', 2],
          [2, 'About “work”', 'Zoë Reader', 1],
        ],
      );
      assert.equal((await imported(copy.bytes)).source.text, read.source.text);
    });
  }

  it('covers the words and no others', async () => {
    const bytes = buildPdf(spec);
    const read = await imported(bytes);
    const [note] = await notesIn((await marked(read, [markOf(read, 'sexual services')])).bytes);
    const [left, , right] = [note!.quads[0]![0]!, 0, note!.quads[0]![2]!];
    const start = 72 + widthOf('People who sell ') * 11;
    assert.ok(Math.abs(left - start) < 0.5 && Math.abs(right - start - widthOf('sexual services') * 11) < 0.5, `${left} to ${right}`);
    const [top, bottom] = [note!.quads[0]![1]!, note!.quads[0]![5]!];
    assert.ok(top > 740 + 7 && top < 753 && bottom < 740 && bottom > 727 + 7, `${top} to ${bottom}`);
  });

  it('is right to a sign in other faces', async () => {
    const text = 'Will the minister illustrate what women, men and children in domestic work were told?';
    for (const font of ['F3', 'F4'] as const) {
      const texts = (text: string) => buildPdf({ pages: [{ texts: [{ text, x: 50, y: 700, size: 10, font }] }] });
      const read = await imported(texts(text));
      for (const words of ['minister', 'women', 'domestic work']) {
        const before = await imported(texts(text.slice(0, text.indexOf(words) + words.length)));
        const quads = async (of: Imported) => (await notesIn((await marked(of, [markOf(of, words)])).bytes))[0]!.quads[0]!;
        const [found, known] = [await quads(read), await quads(before)];
        assert.ok(Math.abs(found[2]! - known[2]!) < 5, `${words}: ${found[2]} for ${known[2]}`);
      }
    }
  });

  it('finds the words of a page that is turned', async () => {
    const texts = [{ text: 'A wide page speaks of work.', x: 100, y: 100, turn: 90 }];
    const read = await imported(buildPdf({ pages: [{ texts, rotate: 90 }] }));
    const [note] = await notesIn((await marked(read, [markOf(read, 'work')])).bytes);
    const start = 100 + widthOf('A wide page speaks of ') * 11;
    const up = note!.quads[0]!.filter((_, index) => index % 2 === 1);
    const across = note!.quads[0]!.filter((_, index) => index % 2 === 0);
    assert.ok(Math.abs(Math.min(...up) - start) < 0.5, `${up}`);
    assert.ok(Math.min(...across) > 88 && Math.max(...across) < 104, `${across}`);
  });

  it('keeps the notes that a copy has when it is marked again', async () => {
    const first = await imported(buildPdf(spec));
    const copy = await marked(first, [markOf(first, 'safety')]);
    const second = await imported(copy.bytes);
    const again = await marked(second, [markOf(second, 'raids')]);
    assert.deepEqual((await notesIn(again.bytes)).map(({ contents }) => contents.split(/\r?\n/)[0]).sort(), [
      'About “raids”',
      'About “safety”',
    ]);
  });

  it('leaves a file alone whose index is damaged, and says so', async () => {
    const bytes = Buffer.from(
      Buffer.from(buildPdf(spec))
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n77'),
      'latin1',
    );
    const read = await imported(bytes);
    const result = await read.mark!([markOf(read, 'safety')], options);
    assert.match('refusal' in result ? result.refusal : 'was marked', /^cannot be marked.*save it again as PDF/);
  });

  it('says which marks found no words', async () => {
    const read = await imported(buildPdf(spec));
    const nowhere = { span: { start: 10_000, end: 10_004 }, paragraphs: ['Nothing'] };
    const copy = await marked(read, [nowhere]);
    assert.deepEqual(copy.left, [{ mark: nowhere, reason: 'no words of the page stand there' }]);
    assert.deepEqual(Buffer.from(copy.bytes), Buffer.from(buildPdf(spec)));
  });
});
