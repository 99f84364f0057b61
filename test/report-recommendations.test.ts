import assert from 'node:assert/strict';
import type { CheckedRecommendation, Span } from '../server/core/index.ts';
import { recommendationPieces } from '../server/export/report/recommendations.ts';
import type { Piece } from '../server/export/report/types.ts';

const passage = (start: number): Span => ({ start, end: start + 1 });
const quote = (span: Span): Piece => ({ kind: 'quotation', place: '', passage: span, text: [`p${span.start}`] });
const recommendation = (given: Partial<CheckedRecommendation>): CheckedRecommendation => ({
  checklist: 'one',
  checklistTitle: 'First list',
  id: 'data',
  title: 'Better data',
  asks: 'Collect data.',
  source: { work: 'work', at: 'p. 2' },
  status: 'partly',
  needs: [
    { title: 'data on the people concerned', passages: [passage(0)], words: ['statistics'] },
    { title: 'that these data become better', passages: [], words: ['reliable data', 'method'] },
  ],
  ...given,
});

describe('recommendations in a report', () => {
  it('are silent where nothing was checked', () => assert.deepEqual(recommendationPieces([], quote), []));

  it('are counted list by list, in the order of the lists', () => {
    const other = { checklist: 'two', checklistTitle: 'Second list' };
    const pieces = recommendationPieces(
      [recommendation({}), recommendation({ status: 'absent' }), recommendation({ ...other, status: 'present' })],
      quote,
    );
    const table = pieces.find((piece) => piece.kind === 'table')!;
    assert.deepEqual(table.head, ['List', 'Named', 'Named in part', 'Not found']);
    assert.deepEqual(
      table.rows.map((row) => row.map(({ text }) => text.join(''))),
      [
        ['First list', '0', '1', '1'],
        ['Second list', '1', '0', '0'],
      ],
    );
    assert.deepEqual(
      pieces.flatMap((piece) => (piece.kind === 'heading' ? [piece.text] : [])),
      ['What the critiques recommend', 'First list', 'Second list'],
    );
  });

  it('say what is asked, by whom, what was found and, kindly, what was not', () => {
    assert.deepEqual(words(recommendationPieces([recommendation({})], quote).slice(-1)), [
      'Better data: named in part',
      'Collect data. (work, p. 2)',
      'Named: data on the people concerned.',
      'p0',
      'Nothing was found that says that these data become better. Words looked for, among others: “reliable data”, “method”.',
      'The draft may say it in other words, or leave it to another text.',
    ]);
  });

  it('name the source as the report names it', () => {
    const pieces = recommendationPieces([recommendation({})], quote, ({ work, at }) => `Work ${work} at ${at}`);
    assert.ok(words(pieces).includes('Collect data. (Work work at p. 2)'));
  });

  it('are not kind about what is there', () => {
    const present = recommendation({ status: 'present', needs: [{ title: 'data', passages: [passage(3)], words: ['data'] }] });
    assert.deepEqual(words(recommendationPieces([present], quote).slice(-1)), [
      'Better data: named',
      'Collect data. (work, p. 2)',
      'Named: data.',
      'p3',
    ]);
  });

  it('show three passages, fold the next ones and count the rest', () => {
    const many = Array.from({ length: 20 }, (_, start) => passage(start));
    const pieces = recommendationPieces([recommendation({ needs: [{ title: 'data', passages: many, words: ['data'] }] })], quote);
    const told = words(pieces);
    assert.deepEqual(told.slice(told.indexOf('Named: data.') + 1, -1), [
      'p0',
      'p1',
      'p2',
      '17 more passages',
      ...Array.from({ length: 9 }, (_, index) => `p${index + 3}`),
      'And 8 passages besides these.',
    ]);
  });

  it('print what users’ lists say on one safe line', () => {
    const told = words(recommendationPieces([recommendation({ title: 'A\u001b[31m\nB', checklistTitle: 'L\u202eX' })], quote)).join('');
    assert.doesNotMatch(told, /[\u0000-\u001f\u202e]/);
  });
});

/** The words of pieces in reading order. */
function words(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'details') return [piece.summary, ...words(piece.pieces)];
    if (piece.kind === 'paragraph' || piece.kind === 'quotation')
      return [piece.text.map((part) => (typeof part === 'string' ? part : part.text)).join('')];
    return piece.kind === 'heading' ? [piece.text] : [];
  });
}
