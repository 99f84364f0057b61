import assert from 'node:assert/strict';
import { analyze, compile, loadLexicons } from '../server/core/index.ts';
import { readSettings } from '../server/core/settings.ts';

/** Rewordings of a phrase entry on a text: the replacements that are offered. */
function check(entry: object, text: string, expected: readonly string[]): void {
  const code = { title: 't', severity: 'hint', message: 'm', critique: 'c', ask: 'a', sources: [{ work: 'w' }], instead: ['advice'] };
  const examples = { flagged: ['{a}', '{b}'], clean: ['c', 'd'] };
  const { lexicons, problems } = loadLexicons([
    { name: 'w.json', text: '[{"id": "w", "type": "book", "title": "W"}]' },
    {
      name: 'f.yaml',
      text: JSON.stringify({
        family: 'f',
        title: 'F',
        codes: { c: { ...code, entries: [{ id: 'e', subject: 'own', examples, ...entry }] } },
      }),
    },
  ]);
  assert.deepEqual(problems, []);
  const { findings } = analyze({ name: '', format: 'plain', text }, compile(lexicons), readSettings({}, '').settings);
  assert.deepEqual(
    findings[0]!.suggestions.flatMap(({ replacement }) => replacement ?? []),
    expected,
  );
}

describe('rewording', () => {
  const patterns = ['(victims of)? modern day? slavery'];

  it('replaces the whole match', () => check({ patterns, replace: ['x'] }, 'Victims of modern slavery.', ['X']));
  it('replaces words inside the match and keeps the rest', () =>
    check({ patterns, reword: { 'modern slavery': ['severe exploitation', 'forced labour'] } }, 'Victims of modern slavery.', [
      'Victims of severe exploitation',
      'Victims of forced labour',
    ]));
  it('takes the longest words that stand there', () =>
    check({ patterns, reword: { slavery: 'x', 'modern day slavery': 'y' } }, 'modern-day slavery', ['y']));
  it('keeps a capital', () =>
    check({ patterns, reword: { 'modern slavery': 'severe exploitation' } }, 'Modern slavery is', ['Severe exploitation']));
  it('runs over line ends', () => check({ patterns, reword: { 'modern slavery': 'x' } }, 'modern\nslavery', ['x']));
  it('offers nothing where the words are not there', () => check({ patterns, reword: { bondage: 'x' } }, 'modern slavery', []));
  it('takes signs in a rewording as they are', () => check({ patterns, reword: { "sl.very's (x": 'y' } }, 'modern slavery', []));
});
