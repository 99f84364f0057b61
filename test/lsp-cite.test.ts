import assert from 'node:assert/strict';
import type { Work } from '../server/core/index.ts';
import { formatCitation, formatReference } from '../server/core/lexicon/cite.ts';

const article: Work = {
  id: 'a',
  type: 'article-journal',
  title: 'A Title?',
  author: [{ family: 'Brysk', given: 'Alison' }],
  'container-title': 'Review',
  volume: '12',
  page: '259-270',
  issued: { 'date-parts': [[2011, 3]] },
};

describe('citations', () => {
  const cases: [string, Partial<Work>, string, string][] = [
    ['an article', {}, 'Brysk (2011), p. 3', 'Brysk, Alison (2011). A Title? Review 12, 259–270.'],
    [
      'two writers',
      { author: [{ family: 'Chang' }, { family: 'Kim' }] },
      'Chang and Kim (2011), p. 3',
      'Chang and Kim (2011). A Title? Review 12, 259–270.',
    ],
    [
      'three writers',
      { author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }] },
      'A, B and C (2011), p. 3',
      'A, B and C (2011). A Title? Review 12, 259–270.',
    ],
    [
      'many writers',
      { author: ['A', 'B', 'C', 'D'].map((family) => ({ family })) },
      'A et al. (2011), p. 3',
      'A et al. (2011). A Title? Review 12, 259–270.',
    ],
    [
      'an organisation',
      { author: [{ literal: 'A Commission' }] },
      'A Commission (2011), p. 3',
      'A Commission (2011). A Title? Review 12, 259–270.',
    ],
    ['no writer and no year', { author: undefined, issued: undefined }, 'A Title?, p. 3', 'A Title? Review 12, 259–270.'],
    ['fields of the wrong kind', { author: [{ family: 3 }], issued: 'x', volume: {}, page: null }, '3, p. 3', '3. A Title? Review.'],
  ];
  for (const [name, change, short, long] of cases) {
    it(name, () => {
      const work = { ...article, ...change } as Work;
      assert.equal(formatCitation(work, 'p. 3'), short);
      assert.equal(formatReference(work), long);
    });
  }

  it('need no place in the work', () => assert.equal(formatCitation(article), 'Brysk (2011)'));
});
