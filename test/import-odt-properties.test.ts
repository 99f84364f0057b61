import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { SourcePiece } from '../server/import/odt/draft.ts';
import { markOdt } from '../server/import/odt/mark.ts';
import { type OdtText, readText } from '../server/import/odt/read.ts';
import type { Changes, Mark } from '../server/import/types.ts';
import { resolveText } from '../server/import/xml/text.ts';
import { contentXml, odtOf, readOk, textOf, zipOf } from './support/odt.ts';
import { anyBody, plainParagraph, shown } from './support/odt-random.ts';

const options = { author: 'Ada & Co', date: '2026-01-02T03:04:05Z', trackChanges: false };
const views: readonly Changes[] = ['accepted', 'original', 'marked'];
const runs = { seed: 36, numRuns: 200 };

const scraps = [
  '',
  'a',
  '<text:p>',
  '</text:p>',
  '<text:list>',
  '</text:list>',
  '<text:change text:change-id="c0"/>',
  '<text:change-end text:change-id="c1"/>',
  '<text:change-start text:change-id="c1"/>',
  '<text:note/>',
  '<text:s text:c="9"/>',
  '<draw:frame/>',
  '<office:annotation-end office:name="c1"/>',
  '&',
  '<',
  '\0',
];

/** A mark on `[at, at + length)` of a text, both counted as shares of it. */
type Share = readonly [number, number];
const shares: fc.Arbitrary<readonly Share[]> = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.4, noNaN: true })),
  {
    minLength: 1,
    maxLength: 4,
  },
);

/** Marks on a text, which may begin and end in the middle of a sign of two units. */
function marksOn({ source: { text } }: OdtText, wanted: readonly Share[]): readonly Mark[] {
  return wanted.map(([at, length]) => {
    const start = Math.floor(at * text.length);
    return {
      span: { start, end: Math.min(text.length, start + 1 + Math.floor(length * text.length)) },
      paragraphs: ['Why  so?', 'R&D <b>'],
    };
  });
}

function wholeMarksOn(odt: OdtText, wanted: readonly Share[]): readonly Mark[] {
  const { text } = odt.source;
  const isLow = (at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '');
  return marksOn(odt, wanted).map((mark) => {
    const { start, end } = mark.span;
    return { ...mark, span: { start: isLow(start) ? start - 1 : start, end: isLow(end) ? end + 1 : end } };
  });
}

/** What a piece says by the file: its XML resolved. */
function saidBy({ from, to, origin, isRaw }: SourcePiece): string {
  return resolveText(origin.part.xml, { kind: 'text', start: from, end: to, isRaw }, 0).text;
}

describe('import odt: any document', () => {
  it('reads what is written, white space as OpenDocument has it', () => {
    fc.assert(
      fc.property(fc.array(plainParagraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const body = paragraphs.map(({ xml }) => `<text:p>${xml}</text:p>`).join('\n');
        const expected = paragraphs.map(({ says }) => shown(says)).filter((words) => words.trim() !== '');
        assert.equal(textOf(odtOf({ body })), expected.join('\n\n'));
      }),
      runs,
    );
  });

  it('knows where in the file each word stands, and leaves out nothing that it made of the file', () => {
    fc.assert(
      fc.property(anyBody, fc.constantFrom(...views), (body, view) => {
        const { source, pieces } = readOk(odtOf({ body }), view);
        let floor = 0;
        for (const piece of pieces) {
          assert.ok(piece.start >= floor && piece.end > piece.start && piece.end <= source.text.length);
          floor = piece.end;
          const { atom } = piece.origin;
          const says = atom?.start === piece.from ? undefined : saidBy(piece).replace(/\s/g, ' ');
          if (says !== undefined) assert.equal(source.text.slice(piece.start, piece.end), says);
        }
      }),
      runs,
    );
  });

  it('gives blocks in order, not empty, with their markers inside', () => {
    fc.assert(
      fc.property(anyBody, fc.constantFrom(...views), (body, view) => {
        const { text, layout } = readOk(odtOf({ body }), view).source;
        let floor = 0;
        for (const { span, marker } of layout!.blocks) {
          assert.ok(span.start >= floor && span.end <= text.length && text.slice(span.start, span.end).trim() !== '');
          assert.ok(!marker || (marker.start === span.start && marker.end <= span.end));
          floor = span.end;
        }
      }),
      runs,
    );
  });

  it('marking changes no word in any view, and nothing of the file but for the annotations', () => {
    fc.assert(
      fc.property(anyBody, shares, fc.constantFrom(...views), (body, wanted, view) => {
        const bytes = odtOf({ body });
        const odt = readOk(bytes, view);
        const marks = marksOn(odt, wanted);
        const marked = markOdt(odt, marks, options);
        for (const each of views) assert.equal(textOf(marked.bytes, each), textOf(bytes, each), each);
        assert.equal(withoutOurs(marked.bytes), strFromU8(unzipSync(bytes)['content.xml']!));
        const found = readOk(marked.bytes, view).annotations.filter(({ name }) => name?.startsWith('counterframe'));
        assert.equal(found.length + marked.left.length, marks.length);
      }),
      runs,
    );
  });

  it('reads or refuses whatever is made of a document, and marks what it reads', () => {
    const torn = fc.tuple(anyBody, fc.array(fc.tuple(fc.nat(3000), fc.nat(9), fc.constantFrom(...scraps)), { maxLength: 6 }));
    fc.assert(
      fc.property(torn, shares, fc.constantFrom(...views), ([body, changes], wanted, view) => {
        const xml = changes.reduce((now, [at, cut, scrap]) => now.slice(0, at) + scrap + now.slice(at + cut), contentXml({ body }));
        const bytes = zipOf({ 'content.xml': xml });
        const odt = readText('draft.odt', bytes, { changes: view });
        if ('refusal' in odt) return assert.match(odt.refusal, /^(?:cannot|is) [\s\S]*[:;] [\s\S]*\.$/);
        const marks = marksOn(odt, wanted).map((mark) => ({ ...mark, replacement: 'x' }));
        const { bytes: copy } = markOdt(odt, marks, { ...options, trackChanges: true });
        assert.equal(textOf(copy, 'original'), textOf(bytes, 'original'));
      }),
      runs,
    );
  });

  it('annotations stand on the very words, and can be read again', () => {
    fc.assert(
      fc.property(anyBody, shares, (body, wanted) => {
        const odt = readOk(odtOf({ body }));
        for (const mark of wholeMarksOn(odt, wanted)) {
          const span = wholeWords(odt, mark);
          if (!span) continue;
          const { bytes, left } = markOdt(odt, [{ ...mark, span }], options);
          assert.deepEqual(left, []);
          const again = readOk(bytes).annotations.find(({ name }) => name?.startsWith('counterframe'))!;
          assert.deepEqual(again.span, span);
          assert.equal(again.text, 'Why so?\nR&D <b>');
        }
      }),
      runs,
    );
  });

  it('a rewording is a change of its words and of no others', () => {
    const replacement = fc.constantFrom('', 'people', ' a  b ', '&', '\t');
    fc.assert(
      fc.property(anyBody, shares, replacement, (body, [wanted], words) => {
        const bytes = odtOf({ body });
        const odt = readOk(bytes);
        const { span } = wholeMarksOn(odt, [wanted!])[0]!;
        const { bytes: copy } = markOdt(odt, [{ span, paragraphs: [], replacement: words }], { ...options, trackChanges: true });
        assert.equal(textOf(copy, 'original'), textOf(bytes, 'original'));
        const { text } = odt.source;
        const replaced = text.slice(0, span.start) + words + text.slice(span.end);
        const now = textOf(copy);
        assert.ok(now === text || normal(now) === normal(replaced), JSON.stringify([text, now, replaced]));
      }),
      runs,
    );
  });

  it('a rewording of words that nobody else changed is always a tracked change', () => {
    fc.assert(
      fc.property(plainParagraph, shares, (paragraph, [wanted]) => {
        const odt = readOk(
          odtOf({ body: `<text:p>${paragraph.xml.replaceAll('<text:date>', '').replaceAll('</text:date>', '')}</text:p>` }),
        );
        fc.pre(odt.source.text.length > 0);
        const mark = wholeMarksOn(odt, [wanted!])[0]!;
        const span = wholeWords(odt, mark);
        fc.pre(span !== undefined && !/<!--|CDATA/.test(paragraph.xml));
        const { bytes } = markOdt(odt, [{ span: span!, paragraphs: [], replacement: 'Xyz' }], { ...options, trackChanges: true });
        assert.match(textOf(bytes, 'marked'), /\[-[\s\S]+-\]\{\+Xyz\+\}/);
      }),
      runs,
    );
  });
});

/** The span without what no mark can be cut to: blanks around, halves of signs and of elements, other containers. */
function wholeWords({ pieces }: OdtText, { span }: Mark): Mark['span'] | undefined {
  const own = pieces.filter(({ start, end }) => end > span.start && start < span.end);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || own.some(({ origin }) => origin.container !== first.origin.container)) return undefined;
  const isEven = ({ start, end, from, to, origin }: SourcePiece): boolean => end - start === to - from && !origin.atom;
  const start = isEven(first) ? Math.max(first.start, span.start) : first.start;
  const end = isEven(last) ? Math.min(last.end, span.end) : last.end;
  const before = first.origin.atom && own.length > 1 ? pieces.filter(({ origin }) => origin.atom === first.origin.atom)[0]! : undefined;
  return { start: before?.start ?? start, end };
}

/** The content of a copy with what we added taken out again, and CDATA sections whole that were cut for it. */
function withoutOurs(bytes: Uint8Array): string {
  const ours =
    '(?:<office:annotation office:name="counterframe-(?:(?!<office:annotation )[\\s\\S])*?</office:annotation>|<office:annotation-end office:name="counterframe-[^"]*"/>)';
  return strFromU8(unzipSync(bytes)['content.xml']!)
    .replace(new RegExp(`\\]\\]>${ours}<!\\[CDATA\\[`, 'g'), '')
    .replace(new RegExp(ours, 'g'), '');
}

/** Paragraphs whose words were all taken out are not there any more. */
function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
