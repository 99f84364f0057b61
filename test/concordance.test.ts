import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinLexicons } from '../lexicons/files.ts';
import { findPattern } from '../server/core/concordance/find.ts';
import { searchFor } from '../server/core/concordance/pattern.ts';
import { createSampler } from '../server/core/concordance/sample.ts';
import { readSortKeys, sortRows } from '../server/core/concordance/sort.ts';
import type { Context, Row } from '../server/core/concordance/types.ts';
import { allOf } from '../server/core/steps.ts';
import type { Format } from '../server/core/types.ts';

const { vocabulary } = builtinLexicons();
const ten: Context = { unit: 'words', size: 10 };

function rows(text: string, pattern: string, { format = 'plain', context = ten, sort = '' }: Partial<Asked> = {}): readonly Row[] {
  const { search, problems } = searchFor(pattern, vocabulary);
  assert.deepEqual(problems, []);
  const keys = sort === '' ? [] : readSortKeys(sort)!;
  return allOf(findPattern({ name: 'draft', format, text }, search!, context, keys)).rows;
}

type Asked = { readonly format: Format; readonly context: Context; readonly sort: string };

const keysOf = (found: readonly Row[]) => found.map(({ key }) => key);

describe('concordance', () => {
  it('finds a pattern in every kind of block, with its vocabularies, forms and spellings', () => {
    const text = [
      '# Rescuing workers\n\nThe unit rescued two workers.[^1] Nobody was hurt.\n',
      '- rescue the worker\n- labor and labour\n\n> They “rescue” workers.\n',
      '| step | who |\n| --- | --- |\n| rescue of workers | police |\n\n[^1]: Some call it rescuing a worker.\n',
    ].join('\n');
    assert.deepEqual(keysOf(rows(text, 'rescue <0-2> $person', { format: 'markdown' })), [
      'Rescuing workers',
      'rescued two workers',
      'rescue the worker',
      'rescue” workers',
      'rescue of workers',
      'rescuing a worker',
    ]);
    assert.deepEqual(keysOf(rows(text, 'labour', { format: 'markdown' })), ['labor', 'labour']);
  });

  it('reads an item with its lead-in, and tells words of the lead-in once', () => {
    const text = 'Section 2. The Director shall:\n(a) rescue victims; and\n(b) rescue workers.\n';
    assert.deepEqual(keysOf(rows(text, 'Director shall rescue')), ['rescue', 'rescue']);
    assert.deepEqual(keysOf(rows(text, 'Director')), ['Director']);
  });

  it('runs over no end of a sentence', () => {
    assert.deepEqual(keysOf(rows('They were rescued. Workers left.', 'rescue $person')), []);
  });

  it('finds the same words whatever order their sentences stand in', () => {
    const sentences = ['They rescue workers.', 'Nobody calls.', 'The rescued women spoke of rescue.', 'A 2nd rescue of 3 people failed.'];
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences, { minLength: 4 }), fc.constantFrom(' ', '\n', '\n\n'), (order, between) => {
        const found = keysOf(rows(order.join(between), 'rescue (<0-2> $person)?'));
        assert.deepEqual([...found].sort(), ['rescue', 'rescue of 3 people', 'rescue workers', 'rescued women']);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  it('shows words as they are read, without markup, and where they stand in the source', () => {
    const text = '<p>The <b>old</b> rule on traf<i>fick</i>ing, as it was, ends.</p>';
    const [row] = rows(text, 'trafficking', { format: 'html' });
    assert.equal(`${row!.left}|${row!.key}|${row!.right}`, 'The old rule on|trafficking|, as it was, ends.');
    assert.equal(text.slice(row!.span.start, row!.span.end), 'traf<i>fick</i>ing');
  });

  it('keeps to the context that is asked for, and cuts characters at words', () => {
    const text = 'one two three four rescue five six seven eight';
    const beside = (context: Context) => rows(text, 'rescue', { context }).map(({ left, right }) => [left, right])[0];
    assert.deepEqual(beside({ unit: 'words', size: 2 }), ['three four', 'five six']);
    assert.deepEqual(beside({ unit: 'words', size: 0 }), ['', '']);
    assert.deepEqual(beside({ unit: 'characters', size: 9 }), ['four', 'five six']);
    assert.deepEqual(beside({ unit: 'characters', size: 500 }), ['one two three four', 'five six seven eight']);
  });

  it('gives the place that the document cites', () => {
    const text = 'Article 8\n\nAssistance\n\n1. States shall rescue no one.\n';
    assert.deepEqual(
      rows(text, 'rescue').map(({ place }) => place),
      ['Article 8(1)'],
    );
  });

  it('sorts by words to the left and right as they are matched, rows that are alike in the order of the text', () => {
    const text = 'Beta rescue one. Álpha rescue two. alpha rescue one.';
    const sorted = (sort: string) =>
      sortRows(
        rows(text, 'rescue', { sort }).map((row) => ({ ...row, document: 'd' })),
        readSortKeys(sort)!,
      ).map(({ span }) => span.start);
    assert.deepEqual(sorted('1L'), [23, 41, 5]);
    assert.deepEqual(sorted('1R,1L'), [41, 5, 23]);
    assert.equal(readSortKeys('1X'), undefined);
  });

  it('draws the same sample for a seed, each row as likely as any other', () => {
    const draw = (seed: number) => {
      const sampler = createSampler<number>(3, seed);
      for (let at = 0; at < 12; at++) sampler.add(at);
      return sampler.kept();
    };
    assert.deepEqual(draw(4), draw(4));
    const drawn = Array.from({ length: 4000 }, (_, seed) => draw(seed)).flat();
    for (let at = 0; at < 12; at++) {
      const times = drawn.filter((one) => one === at).length;
      assert.ok(Math.abs(times - 1000) < 120, `${at} was drawn ${times} times of about 1000`);
    }
  });

  it('says what is wrong with a pattern', () => {
    const message = (pattern: string) => searchFor(pattern, vocabulary).problems.map((problem) => problem.message)[0];
    assert.match(message('rescue (')!, /empty part/);
    assert.match(message('$persn')!, /unknown vocabulary "\$persn"\. Did you mean "person/);
    assert.match(message('rescue <30>')!, /12 at most/);
    assert.match(message('  ')!, /is empty/);
    assert.match(message('a'.repeat(3000))!, /2000 characters/);
    assert.match(message('#Nope')!, /unknown class/);
  });

  it('refuses vocabularies that lead back to themselves', () => {
    const { search, problems } = searchFor('$a', { a: ['$b'], b: ['$a', 'x'] });
    assert.equal(search, undefined);
    assert.match(problems[0]!.message, /lead back/);
  });

  it('takes any pattern and any text without a throw', () => {
    const part = fc.constantFrom('rescue', '#Any', '<0-12>', '!(x)', '$person', 'a?', '(a|b c)', 'ex*', '|', ')', '=x', '😀', '$', '');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 200 }), (parts, text) => {
        const { search, problems } = searchFor(parts.join(' '), vocabulary);
        if (!search) return assert.ok(problems.length > 0);
        for (const { span } of allOf(findPattern({ name: 'x', format: 'plain', text }, search, ten)).rows) assert.ok(span.end > span.start);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
