import assert from 'node:assert/strict';
import { analyze, compile, loadLexicons, type Problem } from '../server/core/index.ts';

const examples = { flagged: ['a', 'b'], clean: ['c', 'd'] };
const works = { name: 'works.json', text: JSON.stringify([{ id: 'w', type: 'book', title: 'A Book' }]) };

type Entry = Readonly<Record<string, unknown>>;

/** A family of one code with these entries, as text. */
function family(...entries: readonly Entry[]): string {
  const head = { title: 'T', severity: 'hint', message: 'M', critique: 'C', ask: 'A', sources: [{ work: 'w' }], instead: ['I'] };
  const all = entries.map((entry, place) => ({ id: `e${place}`, subject: 'own', keeps: ['subject'], examples, ...entry }));
  return JSON.stringify({ family: 'own', title: 'Own', codes: { x: { ...head, entries: all } } });
}

function phrases(...patterns: readonly string[]): string {
  return family({ patterns });
}

function vocabulary(entries: Readonly<Record<string, readonly string[]>>): string {
  return JSON.stringify({ vocabulary: entries });
}

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A vocabulary of a chain: each is made from the one before it. */
function chain(length: number, next: (before: string) => readonly string[]): string {
  return vocabulary(Object.fromEntries(times(length, (index) => [`v${index}`, index === 0 ? ['abc', 'abd'] : next(`$v${index - 1}`)])));
}

/** Loads lexicons as those of users are, and reads a text with them. It ends, and throws nothing. */
function run(lexicons: readonly string[], text: string): { found: number; problems: readonly Problem[] } {
  const files = lexicons.map((lexicon, index) => ({ name: `own${index}.yaml`, text: lexicon }));
  const loaded = loadLexicons([works, ...files]);
  const compiled = compile(loaded.lexicons);
  const { findings } = analyze({ name: 'a.txt', format: 'plain', text }, compiled);
  return { found: findings.length, problems: [...loaded.problems, ...compiled.problems] };
}

describe('the worst lexicons', () => {
  const many = `${'abc '.repeat(800)}zed. `;
  const slow: Readonly<Record<string, readonly [lexicons: readonly string[], text: string]>> = {
    'optional parts inside optional parts': [[phrases(`${'('.repeat(35)}abc?${')?'.repeat(35)} zed`)], many],
    'gaps after gaps': [[phrases(`${times(60, () => 'abc <0-12>').join(' ')} zed`)], many],
    'gaps alone': [[phrases(`abc ${'<0-12> '.repeat(200)} zed`)], many],
    'choices between parts that are alike': [[phrases(`${times(60, () => '(abc|abc abc|abc? abc)').join(' ')} zed`)], many],
    'words that may all be absent': [[phrases(`${times(150, () => '#Any?').join(' ')} zed`)], many],
    'choices that match everything': [[phrases(`${times(60, () => '(#Any|#Lower #Any|#Any? abc)?').join(' ')} zed`)], many],
    'negations inside negations': [[phrases(`${'!('.repeat(39)}abc${')'.repeat(39)} zed`)], many],
    'a vocabulary again and again': [
      [vocabulary({ aa: times(2000, (i) => `w${i}x`) }), phrases(times(200, () => '$aa').join(' '))],
      'w1x '.repeat(1000),
    ],
    'thousands of patterns that begin alike': [[phrases(...times(3000, (i) => `abc <0-12> q${i}`))], many],
    'thousands of entries for one word': [[family(...times(2000, (i) => ({ patterns: [`abc w${i}`] })))], many],
    'a beginning of nearly every word': [[phrases('a*', 'a* b*', 'a* <0-12> z*')], many],
    'a word without end': [[phrases('a'.repeat(2000))], 'a'.repeat(300_000)],
    'roles that fit every word': [
      [family({ roles: { a: 'abc', b: 'abc', c: 'abc', d: 'abc', e: 'zed' }, where: ['e before a'], within: 200 })],
      many,
    ],
    'many words in every list': [
      [
        family({
          patterns: ['abc zed'],
          context: times(1000, (i) => `abc <0-12> c${i}`),
          unless: times(1000, (i) => `abc <0-12> u${i}`),
          except: times(1000, (i) => `abc <0-12> x${i}`),
        }),
      ],
      many,
    ],
    'words of many spellings': [
      [phrases(...times(5000, (i) => `labour organisation travelling w${i}`))],
      'labour organisation travelling w3. '.repeat(100),
    ],
  };
  for (const [title, [lexicons, text]] of Object.entries(slow))
    it(`are matched to an end: ${title}`, () => {
      assert.deepEqual(run(lexicons, text).problems, []);
    });

  const refused: Readonly<Record<string, readonly [lexicons: readonly string[], message: RegExp]>> = {
    'a vocabulary that names itself': [[vocabulary({ aa: ['$aa', '$aa $aa', 'abc'] }), phrases('$aa zed')], /lead back to one another/],
    'vocabularies that name each other': [
      [vocabulary({ aa: ['$bb x', 'aab'], bb: ['$aa y', 'bba'] }), phrases('$aa $bb')],
      /lead back to one another/,
    ],
    'vocabularies far inside one another': [[chain(20_000, (before) => [`(${before})`]), phrases('$v19999 zed')], /more than 12 deep/],
    'vocabularies that double': [
      [chain(12, (before) => times(20, () => `${before} ${before}`)), phrases('$v11 zed')],
      /more than 500000 words/,
    ],
    'choices that double': [
      [chain(12, (before) => times(9, (i) => `(${before}|${before} x${i})`)), phrases('$v11 zed')],
      /more than 500000 words/,
    ],
    'more patterns than a set may hold': [[phrases(...times(100_000, (i) => `abc w${i}`))], /more than 60000/],
    'brackets deeper than any need': [[phrases(`${'('.repeat(900)}abc${')'.repeat(900)}`)], /deeper than 40/],
    'a bracket that is never closed': [[phrases('('.repeat(1999))], /deeper than 40/],
    'an empty alternative': [[phrases('(|abc)')], /empty part/],
    'an alternative that may be absent': [[phrases('(abc?|zed)')], /whole alternative/],
    'a pattern that needs no word': [[phrases('#Any <0-12> #Any')], /without any particular word/],
    'a gap that is too wide': [[phrases('abc <0-100> zed')], /12 at most/],
    'question marks without end': [[phrases(`abc${'?'.repeat(1900)} x`)], /unexpected "\?"/],
    'a pattern of megabytes': [[phrases('abc '.repeat(100_000))], /2000/],
    'aliases that multiply': [['a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nfamily: [*c, *c]\n'], /Write aliases out/],
    'brackets of YAML without end': [[`vocabulary: ${'['.repeat(100_000)}`], /nested too deeply/],
    'indents without end': [[times(1000, (i) => `${' '.repeat(i)}a:`).join('\n')], /nested too deeply/],
    'a file of megabytes': [[`# ${'abc '.repeat(1_000_000)}`], /longer than 2000000/],
    'a key again and again': [[`vocabulary:\n${'  aa: [x]\n'.repeat(5000)}`], /twice/],
    'merged keys and tags': [['<<: {vocabulary: {a: [x]}}\nvocabulary: !!js/function x\n'], /record|key/],
  };
  for (const [title, [lexicons, message]] of Object.entries(refused))
    it(`are told where they are wrong: ${title}`, () => {
      const { problems } = run(lexicons, 'abc abc zed. ');
      const fitting = problems.filter((problem) => message.test(problem.message));
      assert.ok(fitting.length > 0, problems.map((problem) => problem.message.slice(0, 200)).join('\n'));
      assert.ok(fitting.every(({ where, line, path }) => where !== '' && (line !== undefined || path !== undefined)));
      assert.ok(fitting.every((problem) => problem.message.length < 3000));
    });

  it('keep what is sound beside what is not', () => {
    const { found, problems } = run([vocabulary({ aa: ['$aa', 'abc'], bb: ['zed'] }), phrases('$aa $bb')], 'An abc zed.');
    assert.equal(found, 1);
    assert.equal(problems.length, 1);
  });

  it('may use names that JavaScript has for its own', () => {
    const names = ['constructor', 'tostring', 'valueof', 'hasownproperty'];
    const { found, problems } = run(
      [vocabulary(Object.fromEntries(names.map((name) => [name, ['abc']]))), phrases('$constructor zed')],
      'An abc zed.',
    );
    assert.deepEqual(problems, []);
    assert.equal(found, 1);
  });
});
