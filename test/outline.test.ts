import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldsOf } from '../server/core/outline/folds.ts';
import { outlineOf } from '../server/core/outline/outline.ts';
import { placeOf } from '../server/core/outline/place.ts';
import type { OutlineNode } from '../server/core/outline/types.ts';
import { read } from '../server/core/read/read.ts';
import type { Format, Span } from '../server/core/types.ts';

const outlineIn = (text: string, format: Format) => outlineOf(read({ name: 'draft', format, text }));

/** Nodes as indented lines `kind: label`. */
function check(text: string, expected: readonly string[], format: Format = 'plain'): void {
  const show = (nodes: readonly OutlineNode[], indent: string): string[] =>
    nodes.flatMap(({ kind, label, children }) => [`${indent}${kind}: ${label}`, ...show(children, `${indent}  `)]);
  assert.deepEqual(show(outlineIn(text, format).nodes, ''), expected);
}

/** Where each `|` stands, the text is cited as expected. */
function checkPlaces(marked: string, expected: readonly (string | undefined)[], format: Format = 'plain'): void {
  const parts = marked.split('|');
  const outline = outlineIn(parts.join(''), format);
  let offset = 0;
  const places = parts.slice(0, -1).map((part) => {
    offset += part.length;
    return placeOf(outline, offset);
  });
  assert.deepEqual(places, expected);
}

const trees: Readonly<Record<string, readonly [string, readonly string[], Format?]>> = {
  'a treaty: titles below their numbers, parts above articles': [
    'II\n\nSupport\n\nArticle 8\n\nReturn home\n\n1. Each Party shall help:\n\na) with travel; and\n\nb) with papers.\n\n2. It pays.\n\nIII\n\nLast things\n\nArticle 9\n\nStart\n\nIt starts now.',
    [
      'part: II Support',
      '  article: Article 8 Return home',
      '    paragraph: 1. Each Party shall help:',
      '      item: a) with travel; and',
      '      item: b) with papers.',
      '    paragraph: 2. It pays.',
      'part: III Last things',
      '  article: Article 9 Start',
    ],
  ],
  'a bill: parts, chapters and sections, whatever their case': [
    'PART 1. WORK\n\nCHAPTER I\nWAGES\n\nSection 1. Pay.\n\nAn employer shall pay.\n\nSection 2. Rest.\n\nA worker rests.\n\nPART 2. END\n\nSection 3. Name.\n\nThis is an Act.',
    [
      'part: PART 1 WORK',
      '  part: CHAPTER I WAGES',
      '    section: Section 1 Pay',
      '    section: Section 2 Rest',
      'part: PART 2 END',
      '  section: Section 3 Name',
    ],
  ],
  'a title in the line below its number': [
    'Article 1\nSubject matter\n\nThis law is about work.\n\nArticle 2\nThe fund pays.',
    ['article: Article 1 Subject matter', 'article: Article 2'],
  ],
  'several numbers before one text, on one line or on two': [
    '§ 12. Costs\n\n(a)(1) The fund pays.\n\n(2) It pays in time.\n\n(b)\n\n(1) Nobody else pays.',
    [
      'section: § 12 Costs',
      '  paragraph: (a)',
      '    item: (1) The fund pays.',
      '    item: (2) It pays in time.',
      '  paragraph: (b)',
      '    item: (1) Nobody else pays.',
    ],
  ],
  'sections that are only numbered, below the headings of their groups': [
    'Pay\n\n1 An employer must pay wages.\n\nRest\n\n2 (1) A worker may rest.\n\n(2) Rest is paid.\n\n3 This Act is named so.\n\n4 Start\n\nIt starts now.',
    [
      'heading: Pay',
      '  section: 1 An employer must pay wages.',
      'heading: Rest',
      '  section: 2',
      '    paragraph: (1) A worker may rest.',
      '    paragraph: (2) Rest is paid.',
      '  section: 3 This Act is named so.',
      '  section: 4 Start',
    ],
  ],
  'sections of a code': [
    '12.300. 1. A person works.\n\n2. A person rests.\n\n12.310. 1. A person is paid.\n\n12.320. As used here, pay is money.',
    [
      'section: 12.300',
      '  paragraph: 1. A person works.',
      '  paragraph: 2. A person rests.',
      'section: 12.310',
      '  paragraph: 1. A person is paid.',
      'section: 12.320 As used here, pay is money.',
    ],
  ],
  'numbers inside a line': [
    'Article 1\n\nThe office shall (a) listen and (b) answer.',
    ['article: Article 1', '  paragraph: (a) listen and', '  paragraph: (b) answer.'],
  ],
  'Markdown by its levels, skipped ones too': [
    '# Plan\n\n### Deep\n\n## Aims\n\n1. First\n   1. Below\n2. Second\n\n- no number\n\n## Costs\n',
    [
      'heading: Plan',
      '  heading: Deep',
      '  heading: Aims',
      '    paragraph: 1. First',
      '      item: 1. Below',
      '    paragraph: 2. Second',
      '  heading: Costs',
    ],
    'markdown',
  ],
  'Markdown parts above articles of the same level': [
    '## Part I\n\n### Work\n\n## Article 1\n\nText.\n\n## Article 2\n\nText.\n\n## Notes\n\nText.\n',
    ['part: Part I Work', '  article: Article 1', '  article: Article 2', 'heading: Notes'],
    'markdown',
  ],
  'no dates and addresses as sections': ['1 April 2031\n\nText of the letter.', ['heading: 1 April 2031']],
};

const places: readonly (readonly [string, readonly (string | undefined)[], Format?])[] = [
  [
    '|Before.\n\nArticle 8\n\n|Return\n\n2. The |Party pays:\n\n(a) rent;\n\n(b) |food.',
    [undefined, 'Article 8', 'Article 8(2)', 'Article 8(2)(b)'],
  ],
  ['PART 3. HELP\n\n|Text.\n\nSec. 4. Pay\n\n(a) Pay:\n\n(1) |wages', ['Part 3', 'Sec. 4(a)(1)']],
  ['(1) |One.\n\n(2) Two:\n\n(a) |three.', ['paragraph 1', 'paragraph 2(a)']],
  ['SCHEDULE 2. Forms\n\nArticle 1. Use\n\n(a) |One.', ['Schedule 2, Article 1(a)']],
  ['1.16 The guidance:\n\n(a) |helps.', ['paragraph 1.16(a)']],
  ['## 2. Aims\n\n|Text.\n\n1. |One\n\n## Costs\n\n1. |Two\n', ['2 Aims', 'section 2(1)', 'Costs (1)'], 'markdown'],
];

const owners: readonly (readonly [string, string, string])[] = [
  ['a title alone holds what is below it', 'Sec. 1. Pay\n\n(a) Findings\n\n|The fund pays.', 'Sec. 1(a)'],
  ['a lead-in holds what is below it', 'Sec. 1. Pay\n\n(1) In this Act—\n\n|Pay is money.', 'Sec. 1(1)'],
  ['an indented paragraph stays in its item', 'Sec. 1. Pay\n\n(1) The fund pays.\n\n    |It pays in time.', 'Sec. 1(1)'],
  ['a paragraph after a list is flush with the section', 'Sec. 1. Pay\n\n(1) One.\n\n(2) Two.\n\n|The fund pays.', 'Sec. 1'],
  ['the end of a sentence belongs above its list', 'Sec. 1. Pay\n\n(1) If:\n\n(a) one; or\n\n(b) two,\n\n|the fund pays.', 'Sec. 1(1)'],
];

describe('outline', () => {
  for (const [name, [text, expected, format]] of Object.entries(trees)) it(`shows ${name}`, () => check(text, expected, format));
  for (const [text, expected, format] of places) it(`cites ${expected.at(-1)}`, () => checkPlaces(text, expected, format));
  for (const [name, text, expected] of owners) it(name, () => checkPlaces(text, [expected]));

  it('shortens long titles and first words', () => {
    const [node] = outlineIn(`(a) ${'word '.repeat(60)}\n`, 'plain').nodes;
    assert.match(node!.label, /^\(a\) (word )+word…$/);
    assert.ok(node!.label.length < 80);
  });

  it('folds headings, items and lists', () => {
    const text = '# Plan\n\nText.\n\n- one\n- two\n\n## Next\n\nText.\n';
    const prose = read({ name: 'draft', format: 'markdown', text });
    const folds = foldsOf(outlineOf(prose), prose).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(folds, ['Plan\n\nText.\n\n- one\n- two\n\n## Next\n\nText.', '- one\n- two', 'Next\n\nText.']);
  });

  const pieces = [
    'Article 8\n\n',
    'PART II\n\n',
    'II\n\n',
    '§ 3. Pay\n',
    '5 This Part ',
    '12.300. 1. ',
    '(a) ',
    '(1)',
    '(i)\n\n',
    '1. ',
    '2.1 ',
    '- ',
    '    ',
  ];
  const more = [
    '# ',
    '## ',
    '### Part I\n',
    'AAAA BBBB\n',
    'A worker rests',
    'if:\n',
    '.\n\n',
    '\n',
    '\r\n',
    '> ',
    '\f',
    '|',
    '😀',
    '\ud800',
    '\0',
  ];
  const hostile = fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 60 }).map((parts) => parts.join(''));
  const anyText = fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 200 }));

  it('of any text nests inside the text, and every offset can be asked for', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom<Format>('plain', 'markdown'), (text, format) => {
        const prose = read({ name: 'draft', format, text });
        const outline = outlineOf(prose);
        assertNested(outline.nodes, { start: 0, end: text.length });
        for (const { start, end } of foldsOf(outline, prose)) assert.ok(start <= end && end <= text.length);
        for (let at = -1; at <= text.length + 1; at++) assert.ok(placeOf(outline, at) !== '');
        assert.equal(placeOf(outline, Number.NaN), undefined);
      }),
      { seed: 21, numRuns: 400 },
    );
  });

  it('of a hundred thousand numbers is no deeper than their kinds', () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `(${'abc'[at % 3]})(${(at % 9) + 1})(A)(i) x:\n`).join('');
    const outline = outlineIn(text, 'plain');
    assert.equal(placeOf(outline, text.length), 'item (a)(1)(A)(i)');
  });
});

/** Siblings are in order and apart; a name begins its node. */
function assertNested(nodes: readonly OutlineNode[], outer: Span): void {
  let floor = outer.start;
  for (const { span, name, label, cited, children } of nodes) {
    assert.ok(span.start >= floor && span.end <= outer.end && span.start <= span.end, JSON.stringify({ span, outer, floor }));
    assert.ok(name.start === span.start && name.end <= span.end);
    assert.ok(label !== '' && cited !== '' && !/[\n\r]/.test(label));
    assertNested(children, span);
    floor = span.end;
  }
}
