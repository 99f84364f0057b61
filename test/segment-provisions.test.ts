import assert from 'node:assert/strict';
import { read } from '../server/core/read/read.ts';
import { segment } from '../server/core/segment/segment.ts';
import type { Format } from '../server/core/types.ts';

/** Each sentence as one line, after the lead-ins it continues: `lead-in > lead-in > sentence`. */
function check(text: string, expected: readonly string[], format: Format = 'plain'): void {
  const prose = read({ name: 'draft', format, text });
  const words = ({ start, end }: { start: number; end: number }): string => prose.masked.slice(start, end).replace(/\s+/g, ' ');
  assert.deepEqual(
    segment(prose).map(({ lead, span }) => [...lead, span].map(words).join(' > ')),
    expected,
  );
}

describe('segment: provisions', () => {
  it('gives each item the lead-in', () => {
    check('The office shall—\n(a) answer in ten days;\n(b) give reasons. They are public.', [
      'The office shall—',
      'The office shall— > answer in ten days;',
      'The office shall— > give reasons.',
      'They are public.',
    ]);
  });

  it('nests, the outermost lead-in first', () => {
    check('A permit is given if:\n(1) the worker—\n(A) has left the employer; or\n(B) has filed\na claim; and\n(2) the office agrees.', [
      'A permit is given if:',
      'A permit is given if: > the worker—',
      'A permit is given if: > the worker— > has left the employer; or',
      'A permit is given if: > the worker— > has filed a claim; and',
      'A permit is given if: > the office agrees.',
    ]);
  });

  it('gives a flush continuation the lead-in', () => {
    check('No person may\n\n(1) keep the papers of a worker; or\n\n(2) withhold wages,\n\nunless a court orders it.', [
      'No person may',
      'No person may > keep the papers of a worker; or',
      'No person may > withhold wages,',
      'No person may > unless a court orders it.',
    ]);
  });

  it('does not let a finished sentence lead', () => {
    check('The office helps.\n(a) It answers.\n(b) It listens.', ['The office helps.', 'It answers.', 'It listens.']);
  });

  it('ends a lead-in where an outer item comes', () => {
    check('(a) Duties\n\nThe office shall:\n\n(1) answer.\n\n(2) listen.\n\n(b) Costs are paid.', [
      'Duties',
      'The office shall:',
      'The office shall: > answer.',
      'The office shall: > listen.',
      'Costs are paid.',
    ]);
  });

  it('cuts a provision that stands in one line', () => {
    check('The office may grant a permit if— (i) the worker is abroad; (ii) the worker has a claim; and (iii) it is just.', [
      'The office may grant a permit if—',
      'The office may grant a permit if— > the worker is abroad;',
      'The office may grant a permit if— > the worker has a claim; and',
      'The office may grant a permit if— > it is just.',
    ]);
  });

  it('cuts a statute in one line at all its levels', () => {
    check('(a) In general. (1) The office shall— (A) answer; and (B) listen. (2) The costs are paid.', [
      'In general.',
      'The office shall—',
      'The office shall— > answer; and',
      'The office shall— > listen.',
      'The costs are paid.',
    ]);
  });

  it('takes items that begin with a small word for items', () => {
    const expected = ['The aims are:', 'The aims are: > to help workers; and', 'The aims are: > to pay them.'];
    check('The aims are:\n(a) to help workers; and\n(b) to pay them.', expected);
    check('The aims are: (a) to help workers; and (b) to pay them.', expected);
  });

  it('leaves citations whole', () => {
    for (const text of [
      'Under section 7105(b)(1)(A) and paragraph (1) or (2), the office pays.',
      'A person described in clause (i), (ii) or (iii) of paragraph (1) of section 5 may apply.',
      'The fund (a) that was closed is gone.',
    ])
      check(text, [text]);
  });

  it('reads (i) after (h) as a letter', () => {
    const letters = [...'abcdefghij'];
    check(`The list:\n${letters.map((letter) => `(${letter}) item ${letter};`).join('\n')}`, [
      'The list:',
      ...letters.map((letter) => `The list: > item ${letter};`),
    ]);
  });

  it('joins the items of a Markdown list to the paragraph before', () => {
    check(
      'The office *shall*:\n\n1. help people who\n   - work, or\n   - seek work;\n2. pay.',
      [
        'The office shall :',
        'The office shall : > help people who',
        'The office shall : > help people who > work, or',
        'The office shall : > help people who > seek work;',
        'The office shall : > pay.',
      ],
      'markdown',
    );
  });
});
