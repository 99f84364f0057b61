import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { IGrammar, IToken, StateStack } from 'vscode-textmate';
import { type Assertion, readFixture } from './grammar-fixture.ts';

// Both packages are bundles whose names an ES import finds or misses depending on the loader.
const require = createRequire(import.meta.url);
const oniguruma: typeof import('vscode-oniguruma') = require('vscode-oniguruma');
const textmate: typeof import('vscode-textmate') = require('vscode-textmate');

const root = new URL('../', import.meta.url);
const fixtures = new URL('test/fixtures/grammar/', root);
const grammarFile = new URL('syntaxes/policy.tmLanguage.json', root);
const read = (url: URL) => readFileSync(url, 'utf8');

describe('the policy grammar', () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadGrammar();
  });

  for (const name of readdirSync(fixtures)) {
    it(`shows what ${name} says`, () => {
      assert.deepEqual(check(grammar, read(new URL(name, fixtures))), []);
    });
  }

  it('notices a wrong fixture', () => {
    const wrong = '// SYNTAX TEST "text.policy"\nIt shall be.\n// ^^^^^ comment\n// ^^^^^ - keyword\n';
    assert.equal(check(grammar, wrong).length, 2);
  });

  it('names every scope .policy', () => {
    const names = [...read(grammarFile).matchAll(/"name": "([^"]+)"/gu)].map((match) => match[1] ?? '');
    assert.ok(names.length > 20);
    assert.deepEqual(
      names.filter((name) => !/^(?:[a-z]+\.)+policy$|^Policy text$/u.test(name)),
      [],
    );
  });

  it('leaves no comment open at the end of a sample draft', () => {
    const samples = new URL('samples/', root);
    const drafts = readdirSync(samples).filter((name) => /\.(?:txt|md)$/u.test(name));
    assert.ok(drafts.length > 0);
    for (const name of drafts) {
      const stack = tokenize(grammar, read(new URL(name, samples)).split('\n')).stack;
      assert.equal(stack.depth, 1, name);
    }
  });

  it('covers any line with tokens, without gap or overlap', () => {
    const pieces = ['(a)', '1.', 'PART', 'Section ', '§', '"x"', ' means ', ' ', '-', ', ', 'shall', 'A', '7', '<!--', '-->', '\u{1F600}'];
    const line = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(line, (words) => assertTiled(grammar, words.join('').replace(/[\r\n]/gu, ' '))),
      { seed: 7, numRuns: 300 },
    );
  });

  it('gets through long lines that almost match', () => {
    const units = [
      ' ',
      '(',
      '(a)',
      '1.',
      'A ',
      '"',
      '" ',
      '§',
      '§ 1, ',
      'section 1 and ',
      '“a” and ',
      '**a',
      'https://',
      '[^',
      'to the extent ',
      'PART 1 ',
    ];
    for (const unit of units) {
      for (const start of ['', 'PART 1', 'Section 1', 'sections 1']) assertTiled(grammar, `${start}${unit.repeat(400)}x`);
    }
  });
});

describe('the policy language configuration', () => {
  const configuration = JSON.parse(read(new URL('syntaxes/policy.language-configuration.json', root)));

  it('takes a hyphenated word, or one with an apostrophe, as one word', () => {
    const word = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
    assert.deepEqual('The victim-witness’s État, 2(a)'.match(word), ['The', 'victim-witness’s', 'État', '2', 'a']);
  });

  it('folds between region comments', () => {
    const { start, end } = configuration.folding.markers;
    assert.match('<!-- #region Part 2 -->', new RegExp(start));
    assert.match('  <!-- endregion -->', new RegExp(end));
    assert.doesNotMatch('<!-- endregion -->', new RegExp(start));
  });
});

async function loadGrammar(): Promise<IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async () => textmate.parseRawGrammar(read(grammarFile), grammarFile.pathname),
  });
  const grammar = await registry.loadGrammar('text.policy');
  if (grammar === null) throw new Error('no grammar is named text.policy');
  return grammar;
}

function tokenize(grammar: IGrammar, lines: readonly string[]): { tokens: IToken[][]; stack: StateStack } {
  let stack = textmate.INITIAL;
  const tokens = lines.map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens;
  });
  return { tokens, stack };
}

/** What a fixture says and the grammar does not show, in words. */
function check(grammar: IGrammar, content: string): string[] {
  const { lines } = readFixture(content);
  const { tokens } = tokenize(
    grammar,
    lines.map((line) => line.text),
  );
  return lines.flatMap(({ text, assertions }, index) => assertions.flatMap((assertion) => failures(assertion, text, tokens[index] ?? [])));
}

function failures({ at, start, end, scopes, absent }: Assertion, text: string, tokens: readonly IToken[]): string[] {
  if (end > text.length) return [`line ${at}: the marks reach beyond the text`];
  const covered = tokens.filter((token) => token.startIndex < end && token.endIndex > start);
  return covered.flatMap((token) => {
    const missing = scopes.filter((scope) => !token.scopes.includes(scope));
    const unexpected = absent.filter((name) => token.scopes.some((scope) => `${scope}.`.startsWith(`${name}.`)));
    if (missing.length + unexpected.length === 0) return [];
    return [`line ${at}, “${text.slice(token.startIndex, token.endIndex)}” is ${token.scopes.slice(1).join(' ') || 'plain'}`];
  });
}

/** A line has a last token for its line end, which is not there. */
function assertTiled(grammar: IGrammar, line: string): void {
  const { tokens } = grammar.tokenizeLine(line, textmate.INITIAL);
  assert.equal(tokens[0]?.startIndex, 0);
  for (const [index, token] of tokens.entries()) assert.equal(token.startIndex, tokens[index - 1]?.endIndex ?? 0);
  assert.ok((tokens.at(-1)?.endIndex ?? -1) >= line.length);
}
