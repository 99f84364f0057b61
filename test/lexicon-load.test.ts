import assert from 'node:assert/strict';
import { loadLexicons } from '../server/core/index.ts';

function problemsOf(text: string): string[] {
  return loadLexicons([{ name: 'own.yaml', text }]).problems.map(({ line, message }) => `${line}: ${message}`);
}

describe('loading lexicons', () => {
  it('tells where YAML takes the rest of a pattern for a comment', () => {
    const problems = problemsOf('vocabulary:\n  many:\n    - the #Number\n    - (a|b)? #Number persons\n');
    assert.deepEqual(
      problems,
      [3, 4].map((line) => `${line}: is cut off at "#", which begins a comment: put the pattern in quotes.`),
    );
  });

  it('leaves comments and quoted patterns alone', () => {
    assert.deepEqual(
      problemsOf('vocabulary:\n  many:\n    - "the #Number" # a class of words\n    # More to come.\n    - other # a remark\n'),
      [],
    );
  });
});
