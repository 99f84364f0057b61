import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Changes, Mark } from '../server/import/types.ts';
import { del, docx, ins, open, p, table } from './support/docx.ts';
import { coveredWords, mark, partOf } from './support/docx-marks.ts';

const seed = { seed: 17, numRuns: 80 };
const views: readonly Changes[] = ['accepted', 'original', 'marked'];

/** Words of a run as they are shown and as XML writes them. */
type Words = { readonly text: string; readonly xml: string };
type Run = { readonly words: readonly Words[]; readonly wrap: 'none' | 'ins' | 'del' | 'link' | 'both' };
type Model = { readonly paragraphs: readonly (readonly Run[])[]; readonly isTable: boolean };

const words = fc.constantFrom<Words>(
  ...['work', ' ', 'ers ', 'a', '😀', 'é', '\u0301', ' stay  put '].map((text) => ({ text, xml: text })),
  { text: '&', xml: '&amp;' },
  { text: '<b>', xml: '&lt;b&gt;' },
  { text: '😀', xml: '&#x1F600;' },
);
const run = fc.record({
  words: fc.array(words, { minLength: 1, maxLength: 5 }),
  wrap: fc.constantFrom<Run['wrap']>('none', 'none', 'none', 'ins', 'del', 'link', 'both'),
});
const model = fc.record({
  paragraphs: fc.array(fc.array(run, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
  isTable: fc.boolean(),
});
const at = fc.nat(200);

function runXml({ words: parts, wrap }: Run, index: number): string {
  const properties = index % 2 ? '<w:rPr><w:b/></w:rPr>' : '';
  const xml = `<w:r>${properties}<w:t xml:space="preserve">${parts.map((part) => part.xml).join('')}</w:t></w:r>`;
  if (wrap === 'link') return `<w:hyperlink>${xml}</w:hyperlink>`;
  if (wrap === 'ins') return ins(xml);
  if (wrap === 'del') return del(xml);
  return wrap === 'both' ? ins(del(xml)) : xml;
}

function bodyOf({ paragraphs, isTable }: Model): string {
  const written = paragraphs.map((runs) => p(runs.map(runXml).join('')));
  return isTable ? table([written, [p('end')]]) : written.join('');
}

/** The text that a model has in a view, as one reads it off the model. */
function textOf({ paragraphs, isTable }: Model, changes: 'accepted' | 'original'): string {
  const gone = changes === 'accepted' ? ['del', 'both'] : ['ins', 'both'];
  const lines = paragraphs.map((runs) =>
    runs
      .filter(({ wrap }) => !gone.includes(wrap))
      .map(({ words: parts }) => parts.map(({ text }) => text).join(''))
      .join(''),
  );
  const kept = lines.filter((line) => line.trim() !== '');
  if (!isTable) return kept.join('\n\n');
  return paragraphs.length === 1 ? [...kept, 'end'].join('\n\n') : [kept.join('\n'), 'end'].filter(Boolean).join('\n\n');
}

/** Spans of the text between two numbers, not cutting what two units make. */
function markBetween(text: string, [one, other]: readonly [number, number], replacement?: string): Mark {
  const whole = (offset: number): number =>
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset;
  const ends = [one % (text.length + 1), other % (text.length + 1)].map(whole).sort((a, b) => a - b);
  return { span: { start: ends[0]!, end: ends[1]! }, paragraphs: ['Note'], replacement };
}

describe('import docx: any document', () => {
  it('has the text that was written, in both views', async () => {
    await fc.assert(
      fc.asyncProperty(model, async (written) => {
        const bytes = docx({ body: bodyOf(written) });
        for (const changes of ['accepted', 'original'] as const)
          assert.equal((await open(bytes, changes)).source.text, textOf(written, changes));
      }),
      seed,
    );
  });

  it('has blocks in order inside the text, and nothing but blanks outside of them', async () => {
    await fc.assert(
      fc.asyncProperty(model, fc.constantFrom(...views), async (written, changes) => {
        const { text, layout } = (await open(docx({ body: bodyOf(written) }), changes)).source;
        let floor = 0;
        for (const { span } of layout!.blocks) {
          assert.equal(text.slice(floor, span.start).trim(), '');
          assert.ok(span.start >= floor && span.end > span.start);
          floor = span.end;
        }
        assert.equal(text.slice(floor).trim(), '');
        for (const { start, end } of layout!.hidden) assert.ok(start < end && end <= text.length);
      }),
      seed,
    );
  });

  it('keeps its text in all views when it is marked, and comments cover exactly their words', async () => {
    await fc.assert(
      fc.asyncProperty(
        model,
        fc.array(fc.tuple(at, at), { minLength: 1, maxLength: 6 }),
        fc.constantFrom<Changes>('accepted', 'original'),
        async (written, ends, changes) => {
          const bytes = docx({ body: bodyOf(written) });
          const imported = await open(bytes, changes);
          const { text } = imported.source;
          const marks = ends.map((pair) => markBetween(text, pair));
          const { bytes: copy, left } = await mark(imported, marks);
          for (const view of views) assert.equal((await open(copy, view)).source.text, (await open(bytes, view)).source.text);
          const placed = marks.filter((one) => !left.some(({ mark: other }) => other === one));
          const covered = [...coveredWords(partOf(copy, 'word/document.xml'), changes)].sort(([a], [b]) => Number(a) - Number(b));
          assert.deepEqual(
            covered.map(([, said]) => said),
            placed.map(({ span }) => text.slice(span.start, span.end).replaceAll('\n', '')),
          );
          for (const { mark: one } of left) assert.equal(text.slice(one.span.start, one.span.end).replaceAll('\n', ''), '');
        },
      ),
      seed,
    );
  });

  it('has its text of before when suggestions are undone, and can be marked again', async () => {
    await fc.assert(
      fc.asyncProperty(model, fc.array(fc.tuple(at, at), { minLength: 1, maxLength: 5 }), async (written, ends) => {
        const bytes = docx({ body: bodyOf(written) });
        const imported = await open(bytes);
        const { text } = imported.source;
        const once = await mark(
          imported,
          ends.map((pair) => markBetween(text, pair, 'other & new')),
          { trackChanges: true },
        );
        const before = (await open(bytes, 'original')).source.text;
        assert.equal((await open(once.bytes, 'original')).source.text, before);
        const again = await open(once.bytes);
        const twice = await mark(
          again,
          ends.map((pair) => markBetween(again.source.text, pair, 'again')),
          { trackChanges: true },
        );
        assert.equal((await open(twice.bytes, 'original')).source.text, before);
        const ids = [...partOf(twice.bytes, 'word/comments.xml').matchAll(/<w:comment w:id="(\d+)"/g)].map((match) => match[1]);
        assert.equal(new Set(ids).size, ids.length);
        assert.equal(ids.length, ends.length * 2 - once.left.length - twice.left.length);
      }),
      seed,
    );
  });

  it('never throws, whatever the bytes of its parts', async () => {
    const body = bodyOf({ paragraphs: [[{ words: [{ text: 'a', xml: 'a' }], wrap: 'ins' }]], isTable: true });
    const whole = docx({
      body,
      styles: '<w:style w:styleId="a"/>',
      numbering: '<w:num w:numId="1"/>',
      comments: '<w:comment w:id="1"/>',
      footnotes: '<w:footnote w:id="1"/>',
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [offset, byte] of changes) bytes[offset] = byte;
        const { openDocument } = await import('../server/import/open.ts');
        const imported = await openDocument('draft.docx', bytes);
        if ('refusal' in imported) return assert.match(imported.refusal, /^(?:is|has|holds|cannot) /);
        const marked = await imported.mark!([{ span: { start: 0, end: 1 }, paragraphs: ['Note'] }], {
          author: 'A',
          date: '',
          trackChanges: true,
        });
        assert.ok('refusal' in marked || marked.bytes.length > 0);
      }),
      { ...seed, numRuns: 200 },
    );
  });
});
