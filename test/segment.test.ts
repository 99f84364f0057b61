import assert from 'node:assert/strict';
import { read } from '../server/core/read/read.ts';
import { segment } from '../server/core/segment/segment.ts';

/** The sentences of one paragraph of plain text. */
function check(text: string, expected: readonly string[]): void {
  const { masked, ...rest } = read({ name: 'draft', format: 'plain', text });
  const sentences = segment({ masked, ...rest }).map(({ span }) => masked.slice(span.start, span.end).replace(/\s+/g, ' '));
  assert.deepEqual(sentences, expected);
}

const splits: Readonly<Record<string, readonly string[]>> = {
  'full stop, question, exclamation': ['The permit ends.', 'Who decides?', 'Nobody knows!', 'The court will.'],
  'closing quotes': ['“They were not asked.”', 'She left the shelter.'],
  'closing brackets': ['Permits are free.', '(They were not before.)', 'Anyone may apply.'],
  'ellipsis before a capital': ['They waited…', 'Then the office closed...', 'No one came.'],
  'etc. before a starter': ['It covers rent, food, etc.', 'The fund pays.'],
  'U.S. before a starter': ['She moved to the U.S.', 'The visa took a year.'],
  'the word no': ['They said no.', 'The office closed.'],
  'a year': ['The scheme began in 2019.', 'Workers apply online.'],
  'a sentence that begins with a number': ['The fund grew.', '12 people applied.'],
};

const wholes: readonly string[] = [
  'The rule of Art. 5 and Sec. 12 of Pub. L. No. 106-386 applies to Mr. Doe and Ms. Roe.',
  'See 22 U.S.C. 7102 and 8 C.F.R. 214 on the U.S. Government and the U.N. Secretariat.',
  'Workers of Example Inc. and Sample Ltd. may complain to J. K. Miller et al. at any time.',
  'Some benefits, e.g. housing and i.e. rent, cost $1.5 million or 2.5 per cent in Sept. 2019.',
  '“Will you stay?” she asked, and the officer said “No!” without a reason.',
  'The fund covers rent, food, etc. and it pays on time at 5 p.m. every week.',
  'Recommendation No. R (97) 13 is quoted in vol. 3, pp. 12 and n. 4 of the report.',
  'The list (see Fig. 2) and the version 7.1 of it are kept by Dr. Roe.',
];

describe('segment: sentences', () => {
  for (const [name, sentences] of Object.entries(splits)) it(`ends at ${name}`, () => check(sentences.join(' '), sentences));
  for (const text of wholes) it(`keeps whole: ${text.slice(0, 50)}…`, () => check(text, [text]));

  it('does not split at line ends', () => {
    check('A worker who leaves\nan employer may stay\nin the country. The permit\nis free.', [
      'A worker who leaves an employer may stay in the country.',
      'The permit is free.',
    ]);
  });

  it('leaves note marks to the sentence before', () => {
    check('It cost ten dollars.12 The fund paid.[3] Nobody asked.', ['It cost ten dollars.', 'The fund paid.', 'Nobody asked.']);
  });

  it('splits where a PDF has lost the blank', () =>
    check('They left the house.The police came late.', ['They left the house.', 'The police came late.']));

  it('cuts a run-on text at a semicolon, a comma or a blank', () => {
    const clause = 'workers keep their papers and their pay';
    const { masked, ...rest } = read({ name: 'draft', format: 'plain', text: Array.from({ length: 100 }, () => clause).join('; ') });
    const spans = segment({ masked, ...rest }).map(({ span }) => span);
    assert.equal(spans.length, 3);
    for (const { start, end } of spans) assert.ok(end - start <= 2000 && masked.slice(start).startsWith(clause));
  });
});
