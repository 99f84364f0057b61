import assert from 'node:assert/strict';
import { join } from 'node:path';
import { sampleDocument } from '../scripts/sample/word-file.ts';
import { fixtures, run, small, withFiles } from './cli-process.ts';

const framed = 'We fight exploitation.\n';
const lexicon = (pattern: string, work = 'doe-2001') => `family: own
title: Own
codes:
  word:
    title: A word
    severity: warning
    message: “{text}” is a word.
    critique: It is a word.
    ask: Is it?
    sources:
      - { work: ${work} }
    instead: [another word]
    entries:
      - id: the-word
        subject: own
        patterns: ["${pattern}"]
        examples:
          flagged: ["A {word}.", "The {word}."]
          clean: [None., Nothing.]
`;

describe('settings and lexicons on the command line', () => {
  it('finds counterframe.yaml upwards', () => {
    withFiles({ 'counterframe.yaml': 'severities:\n  wording/fight: hint\n', 'sub/a.txt': framed }, (folder) => {
      const { code, stdout } = run(['check', 'a.txt', ...small], { cwd: join(folder, 'sub') });
      assert.equal(code, 0);
      assert.match(stdout, /1:4 {2}hint/);
    });
  });

  it('reads tracked changes as counterframe.yaml says, and as the command says before it', () => {
    const files = { 'counterframe.yaml': 'trackedChanges: original\n', 'a.docx': Buffer.from(sampleDocument()) };
    withFiles(files, (folder) => {
      assert.match(run(['text', 'a.docx'], { cwd: folder }).stdout, /they met fourteen/);
      assert.match(run(['text', 'a.docx', '--changes', 'accepted'], { cwd: folder }).stdout, /they rescued fourteen/);
    });
  });

  it('reads the settings that --config names', () => {
    withFiles(
      { 'counterframe.yaml': 'severities: { "*": off }\n', 'own.yaml': 'severities: { wording/*: information }\n', 'a.txt': framed },
      (folder) => {
        assert.match(run(['check', 'a.txt', '--config', 'own.yaml', ...small], { cwd: folder }).stdout, /1:4 {2}information/);
        assert.match(run(['check', 'a.txt', ...small], { cwd: folder }).stdout, /^No findings/);
      },
    );
  });

  const faulty: readonly (readonly [string, string, RegExp])[] = [
    ['YAML', 'severities:\n  a: [\n', /counterframe\.yaml:\d+: is not valid YAML/],
    ['a list', '- en\n', /counterframe\.yaml:1: must hold/],
    [
      'an unknown level',
      'languages: [en]\nseverities:\n  wording/fight: loud\n',
      /counterframe\.yaml:3: severities\.wording\/fight: .*"warning"/,
    ],
    ['an unknown key', 'languages: [en]\nlevel: high\n', /counterframe\.yaml:2: .*level/],
    ['a wrong type', 'excludeSections: Bibliography\n', /counterframe\.yaml:1: excludeSections: /],
  ];
  for (const [name, text, expected] of faulty) {
    it(`refuses settings with ${name}, naming file and line`, () => {
      withFiles({ 'counterframe.yaml': text, 'a.txt': framed }, (folder) => {
        const { code, stdout, stderr } = run(['check', 'a.txt', ...small], { cwd: folder });
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.match(stderr, expected);
      });
    });
  }

  it('refuses settings that are not there', () => {
    assert.equal(run(['check', 'found.txt', '--config', 'absent.yaml', ...small]).code, 2);
  });

  it('remarks on settings for unknown codes and goes on', () => {
    withFiles({ 'counterframe.yaml': 'severities: { wording/fihgt: off }\n', 'a.txt': framed }, (folder) => {
      const { code, stderr } = run(['check', 'a.txt', ...small], { cwd: folder });
      assert.equal(code, 1);
      assert.match(stderr, /severities\.wording\/fihgt: .*Did you mean "wording\/fight"\?/);
    });
  });

  it('adds lexicons of users, before or after the paths', () => {
    withFiles({ 'own.yaml': lexicon('word'), 'a.txt': 'A word.\n' }, (folder) => {
      for (const args of [
        ['check', 'a.txt', '--lexicon', 'own.yaml'],
        ['check', '--lexicon', 'own.yaml', 'a.txt'],
      ]) {
        const { stdout } = run([...args, '--no-builtin', '--lexicon', join(fixtures, 'works.json')], { cwd: folder });
        assert.match(stdout, /own\/word/);
      }
    });
  });

  const faultyLexicons: readonly (readonly [string, string, RegExp])[] = [
    ['a faulty pattern', lexicon('(word'), /own\.yaml:14: codes\.word\.entries\[0\] \(the-word\): /],
    ['an unknown vocabulary', lexicon('$nothing'), /own\.yaml:14: .*unknown vocabulary/],
    ['an unknown work', lexicon('word', 'roe-1900'), /own\.yaml:\d+: codes\.word\.sources: cites the unknown work "roe-1900"/],
    ['a key that is missing', lexicon('word').replace('    ask: Is it?\n', ''), /own\.yaml:\d+: codes\.word\.ask: /],
    ['neither family nor vocabulary', 'title: none\n', /own\.yaml:1: holds none of/],
  ];
  for (const [name, text, expected] of faultyLexicons) {
    it(`refuses a lexicon with ${name}, naming file and line`, () => {
      withFiles({ 'own.yaml': text, 'a.txt': framed }, (folder) => {
        const { code, stderr } = run(['check', 'a.txt', '--no-builtin', '--lexicon', 'own.yaml', join(fixtures, 'works.json')], {
          cwd: folder,
        });
        assert.equal(code, 2);
        assert.match(stderr, expected);
      });
    });
  }

  it('refuses a lexicon that is not there', () => {
    assert.equal(run(['check', 'found.txt', '--no-builtin', '--lexicon', 'absent.yaml']).code, 2);
  });
});
