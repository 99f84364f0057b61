import assert from 'node:assert/strict';
import { readPlain } from '../server/core/read/plain.ts';

const readText = (text: string) => readPlain({ name: 'draft', format: 'plain', text });

/** Blocks as `kind level: text`, line ends and masked stretches as one blank. */
function check(text: string, expected: readonly string[]): void {
  const { masked, blocks } = readText(text);
  const shown = blocks.map(({ kind, level, span }) => `${kind}${level || ''}: ${masked.slice(span.start, span.end).replace(/\s+/g, ' ')}`);
  assert.deepEqual(shown, expected);
}

/** What the reader keeps of one line. */
function checkMasked(text: string, expected: string): void {
  assert.equal(readText(text).masked.replace(/ +/g, ' ').trim(), expected);
}

const blocks: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'paragraphs by empty lines, hard wraps joined': [
    'A worker\nmay stay.\n\nA family\nmay stay.',
    ['paragraph: A worker may stay.', 'paragraph: A family may stay.'],
  ],
  'CRLF, form feeds and no-break spaces': [
    'A worker\r\nmay\u00a0stay.\r\n\r\n\fNext one.',
    ['paragraph: A worker may stay.', 'paragraph: Next one.'],
  ],
  'headings that stand alone': [
    'Support for workers\n\nThe office helps.',
    ['heading3: Support for workers', 'paragraph: The office helps.'],
  ],
  capitals: ['GENERAL PROVISIONS\nThe office helps.', ['heading2: GENERAL PROVISIONS', 'paragraph: The office helps.']],
  'named provisions': [
    'PART 3 — Support\nCHAPTER II\nArticle 8\nSec. 12. Help for workers\n§ 13. Costs\n\nThe office helps.',
    [
      'heading1: PART 3 — Support',
      'heading2: CHAPTER II',
      'heading3: Article 8',
      'heading3: Sec. 12. Help for workers',
      'heading3: § 13. Costs',
      'paragraph: The office helps.',
    ],
  ],
  'legal levels by order of appearance': [
    '(a) one\n(1) two\n(A) three\n(i) four\n(ii) five\n(B) six\n(2) seven\n(b) eight',
    [
      'item1: (a) one',
      'item2: (1) two',
      'item3: (A) three',
      'item4: (i) four',
      'item4: (ii) five',
      'item3: (B) six',
      'item2: (2) seven',
      'item1: (b) eight',
    ],
  ],
  'other enumerators': [
    '1. one\na) two\nb) three\n2. four\n• five;\n– six',
    ['item1: 1. one', 'item2: a) two', 'item2: b) three', 'item1: 2. four', 'item2: • five;', 'item3: – six'],
  ],
  'a label alone on its line': ['(a)\n\n(i) one thing;\n\n(ii) another.', ['item2: (i) one thing;', 'item2: (ii) another.']],
  'citations at a line start are no items': [
    'The costs in paragraph\n(2) of this section and in section\n12. The rest is free.',
    ['paragraph: The costs in paragraph (2) of this section and in section 12. The rest is free.'],
  ],
  'references until the next heading': [
    'Sources\n\nRoe, J. A study of work.\n\nAfterwards\n\nThe end.',
    ['heading3: Sources', 'reference: Roe, J. A study of work.', 'heading3: Afterwards', 'paragraph: The end.'],
  ],
  footnotes: ['The fund pays.\n\n[1] See the report.', ['paragraph: The fund pays.', 'footnote: [1] See the report.']],
  'numbered lines of a bill': [
    '1 The office shall help\n2 any worker who asks and\n3 (1) has left; or\n4 (2) is about to leave\n5 the employer.',
    ['paragraph: The office shall help any worker who asks and', 'item1: (1) has left; or', 'item1: (2) is about to leave the employer.'],
  ],
  'a paragraph that goes on over a page': [
    'The office shall help\n\n12\n\nany worker who asks.',
    ['paragraph: The office shall help any worker who asks.'],
  ],
  'a list that has lost its bullets': [
    'The office helps with:\n\nRent\n\nFood\n\nIt does so every day of the week.',
    ['paragraph: The office helps with:', 'item1: Rent', 'item1: Food', 'paragraph: It does so every day of the week.'],
  ],
};

const masks: readonly (readonly [string, string])[] = [
  ['See https://example.org/a?b=c. Or www.example.org, or a.b@example.org.', 'See . Or , or .'],
  ['It cost ten dollars.12 The “estimates”3 were¹² wrong [4].', 'It cost ten dollars. The “estimates” were wrong .'],
  [
    'Article 5, section 12, 2.5, COVID-19, G20, H2A, B1, No.12, s.45 and 1,500 stay.',
    'Article 5, section 12, 2.5, COVID-19, G20, H2A, B1, No.12, s.45 and 1,500 stay.',
  ],
  ['Contents ........... 4', 'Contents 4'],
];

describe('read: plain text', () => {
  for (const [name, [text, expected]] of Object.entries(blocks)) it(`finds ${name}`, () => check(text, expected));
  for (const [text, expected] of masks) it(`masks ${text.slice(0, 40)}…`, () => checkMasked(text, expected));

  it('gives comments to Counterframe as directives', () => {
    const { directives, masked } = readText('Before.\n<!-- counterframe-ignore agency/rescue: quoted -->\nAfter. <!-- not ours -->');
    assert.deepEqual(directives, [{ span: { start: 8, end: 58 }, text: 'counterframe-ignore agency/rescue: quoted' }]);
    assert.ok(!masked.includes('counterframe') && masked.includes('not ours'));
  });

  it('gives the spans of note marks', () => {
    const text = 'It cost ten dollars.12 The fund paid.[3]';
    assert.deepEqual(
      readText(text).notes.map(({ start, end }) => text.slice(start, end)),
      ['12', '[3]'],
    );
  });
});
