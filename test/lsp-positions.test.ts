import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentsIn } from '../server/lsp/documents.ts';
import { chooseEncoding, type Encoding, rangesIn, toOffset, toPosition } from '../server/lsp/positions.ts';

const encodings: readonly Encoding[] = ['utf-16', 'utf-8', 'utf-32'];
const runs = { seed: 7, numRuns: 300 };

/** Lines of plain, accented, wide and astral characters, with every kind of line end. */
const text = fc
  .array(fc.constantFrom('a', ' ', 'é', '中', '𐐀', '👩🏽‍⚖️', '\n', '\r\n', '\r'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('positions', () => {
  it('lead back to where they came from, in every encoding', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom(...encodings), (value, seed, encoding) => {
        const document = documentOf(value);
        const offset = characterStart(value, seed % (value.length + 1));
        assert.equal(toOffset(document, toPosition(document, offset, encoding), encoding), offset);
      }),
      runs,
    );
  });

  it('count what the encoding counts', () => {
    const line = 'é𐐀中b';
    const sizes = { 'utf-16': [0, 1, 3, 4, 5], 'utf-8': [0, 2, 6, 9, 10], 'utf-32': [0, 1, 2, 3, 4] };
    for (const encoding of encodings) {
      const document = documentOf(`\n${line}`);
      assert.deepEqual(
        [0, 1, 3, 4, 5].map((offset) => toPosition(document, offset + 1, encoding).character),
        sizes[encoding],
      );
    }
  });

  it('are the same one by one and many at a time, in any order', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 20 }), fc.constantFrom(...encodings), (value, seeds, encoding) => {
        const document = documentOf(value);
        const toRange = rangesIn(document, encoding);
        for (const seed of seeds) {
          const offset = characterStart(value, seed % (value.length + 1));
          assert.deepEqual(toRange({ start: offset, end: offset }).end, toPosition(document, offset, encoding));
        }
      }),
      runs,
    );
  });

  it('are measured on one very long line too', () => {
    const words = 'é𐐀 word ';
    const document = documentOf(words.repeat(400_000));
    const toRange = rangesIn(document, 'utf-8');
    for (let place = 0; place < 400_000; place += 100) {
      const start = place * words.length;
      assert.equal(toRange({ start, end: start + 1 }).start.character, place * Buffer.byteLength(words));
    }
  });

  it('stay inside the text, wherever a client points', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), fc.constantFrom(...encodings), (value, line, character, encoding) => {
        const offset = toOffset(documentOf(value), { line, character }, encoding);
        assert.ok(offset >= 0 && offset <= value.length);
        assert.ok(encoding === 'utf-16' || characterStart(value, offset) === offset, 'inside a character');
      }),
      runs,
    );
  });

  it('let edits be followed in every encoding', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), fc.constantFrom(...encodings), (value, inserted, a, b, encoding) => {
        const [start, end] = [a, b].map((seed) => characterStart(value, seed % (value.length + 1))).sort((x, y) => x - y) as [
          number,
          number,
        ];
        const document = documentOf(value);
        const range = { start: toPosition(document, start, encoding), end: toPosition(document, end, encoding) };
        documentsIn(encoding, () => {}).update(document, [{ range, text: inserted }], 2);
        assert.equal(document.getText(), value.slice(0, start) + inserted + value.slice(end));
      }),
      runs,
    );
  });

  it('are counted as client and server can both count', () => {
    const cases: [string[] | undefined, Encoding][] = [
      [undefined, 'utf-16'],
      [[], 'utf-16'],
      [['utf-8'], 'utf-8'],
      [['utf-32', 'utf-8'], 'utf-32'],
      [['utf-8', 'utf-16'], 'utf-16'],
      [['utf-7'], 'utf-16'],
    ];
    for (const [offered, expected] of cases) assert.equal(chooseEncoding(offered), expected);
  });
});

function documentOf(value: string): TextDocument {
  return TextDocument.create('file:///a.txt', 'plaintext', 1, value);
}

/** An offset that a position can name: not inside a surrogate pair, nor between the two parts of a line end. */
function characterStart(value: string, offset: number): number {
  const inPair = /[\ud800-\udbff]/.test(value[offset - 1] ?? '') && /[\udc00-\udfff]/.test(value[offset] ?? '');
  const inLineEnd = value[offset - 1] === '\r' && value[offset] === '\n';
  return inPair || inLineEnd ? offset - 1 : offset;
}
