import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze, compile, createMemory, type Lexicons, loadLexicons, readSettings } from '../server/core/index.ts';
import { analyzeText, builtin, prepare } from './support/engine.ts';

const seed = 20261122;

/** Pieces of drafts that meet all parts of the engine: framings, stances, markup, odd characters. */
const pieces = fc.constantFrom(
  'modern slavery',
  'Officers rescued the victims',
  'if she cooperates',
  'shelter',
  '“',
  '”',
  '. ',
  '.\n\n',
  ', ',
  '; ',
  ': ',
  '(a) ',
  '(b) ',
  '1. ',
  '- ',
  '# ',
  '| a | b |\n| - | - |\n',
  '> ',
  '```\n',
  '[^1]',
  '<!-- counterframe-ignore conflation/slavery: x -->',
  '<!--',
  '-->',
  '\r\n',
  '\t',
  'not ',
  'Act 2015',
  'https://example.org/x',
  '\u00ad',
  '\u200b',
  '\ud800',
  '\udc00',
  '😀',
  'é',
  'e\u0301',
  '\u202e',
  '\ufeff',
  'No. 5',
  'e.g. ',
  '27 million victims',
  '$150 billion',
);
const drafts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }).map((parts) => parts.join(''));
const formats = fc.constantFrom('plain' as const, 'markdown' as const);

describe('invariants', () => {
  before(prepare);

  it('analysis never throws, and every span lies in the text and reproduces its words', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => {
        const { findings, counter, withheld, suppressed } = analyzeText(text, format);
        for (const { span, text: words } of [...findings, ...counter, ...withheld, ...suppressed.map(({ finding }) => finding)]) {
          assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
          assert.equal(words, text.slice(span.start, span.end));
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('analysis is a function of its arguments', () => {
    fc.assert(
      fc.property(drafts, formats, (text, format) => assert.deepEqual(analyzeText(text, format), analyzeText(text, format))),
      { seed, numRuns: 60 },
    );
  });

  it('a memory changes nothing: edits analysed with it equal the full analysis', () => {
    const edit = fc.record({ at: fc.nat({ max: 400 }), remove: fc.nat({ max: 12 }), insert: fc.oneof(pieces, fc.constant('')) });
    fc.assert(
      fc.property(drafts, formats, fc.array(edit, { maxLength: 12 }), (draft, format, edits) => {
        const memory = createMemory();
        let text = `${draft}\n\nShelter is given if she cooperates:\n(a) modern slavery;\n(b) “rescued victims”.`;
        for (const { at, remove, insert } of edits) {
          assert.deepEqual(analyzeText(text, format, undefined, memory), analyzeText(text, format));
          text = text.slice(0, at) + insert + text.slice(at + remove);
        }
      }),
      { seed, numRuns: 120 },
    );
  });

  it('no settings make it throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { settings } = readSettings(value, 'settings');
        assert.ok(analyze({ name: '', format: 'plain', text: 'modern slavery' }, builtin(), settings).findings);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('no lexicon text makes loading or compiling throw', () => {
    const text = fc
      .array(
        fc.constantFrom(
          'family: x\n',
          'codes:\n',
          '  a:\n',
          '    title: t\n',
          'vocabulary:\n',
          '  - ',
          '$x',
          '(',
          '|',
          '<3>',
          '[',
          '{',
          '&a ',
          '*a',
          '"',
          ': ',
          '\n',
          '!(a)',
          '?',
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (content) => {
        const { lexicons, problems } = loadLexicons([{ name: 'x.yaml', text: content }]);
        assert.ok(problems.every(({ where, message }) => where && message));
        assert.ok(compile(lexicons).entries);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('the worst patterns stay polynomial', () => {
    const nested = Array.from({ length: 12 }, () => '(a? <12> a?)').join(' ');
    const lexicons = withPattern(`${nested} end`);
    const { findings } = analyze(
      { name: '', format: 'plain', text: `${'a '.repeat(900)}end` },
      compile(lexicons),
      readSettings({ subject: 'always' }, '').settings,
    );
    assert.equal(findings.length, 1);
  });
});

function withPattern(pattern: string): Lexicons {
  const entry = { id: 'e', patterns: [pattern], subject: 'own', examples: { flagged: ['{a}', '{b}'], clean: ['c', 'd'] } };
  const code = {
    title: 't',
    severity: 'hint',
    message: 'm',
    critique: 'c',
    ask: 'a',
    sources: [{ work: 'w' }],
    instead: ['i'],
    entries: [entry],
  };
  const { lexicons, problems } = loadLexicons([
    { name: 'w.json', text: '[{"id": "w", "type": "book", "title": "W"}]' },
    { name: 'f.yaml', text: JSON.stringify({ family: 'f', title: 'F', codes: { c: code } }) },
  ]);
  assert.deepEqual(problems, []);
  return lexicons;
}
