import assert from 'node:assert/strict';
import { builtinLexicons, readLexiconFiles } from '../lexicons/files.ts';
import { screenOf } from '../server/core/find/candidates.ts';
import {
  analyze,
  type CounterFrame,
  compile,
  type Entry,
  type Finding,
  loadLexicons,
  loadTagger,
  type Tagger,
} from '../server/core/index.ts';
import { read } from '../server/core/read/read.ts';
import { segment } from '../server/core/segment/segment.ts';
import { analyzeSentence } from '../server/core/sentence.ts';
import { defaultSettings } from '../server/core/settings.ts';
import { isAboutSubject } from '../server/core/subject.ts';
import { unmark } from './support/examples.ts';

const lexicons = builtinLexicons();
const compiled = compile(lexicons);
let tagger: Tagger;

describe('lexicons', () => {
  before(async () => {
    tagger = await loadTagger();
  });

  it('load and compile without a problem', () => {
    assert.deepEqual(loadLexicons(readLexiconFiles()).problems, []);
    assert.deepEqual(compiled.problems, []);
  });

  it('give every entry an id of its own', () => {
    const ids = compiled.entries.map((entry) => entry.id);
    assert.deepEqual(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      [],
    );
  });

  for (const file of lexicons.families) {
    for (const [name, code] of Object.entries(file.codes)) {
      for (const entry of code.entries) {
        const id = `${file.family}/${name}/${entry.id}`;
        describe(id, () => examplesOf(entry, id));
      }
    }
  }
});

function examplesOf(entry: Entry, id: string): void {
  for (const example of entry.examples.flagged) it(`finds ${example}`, () => checkFlagged(example, id));
  for (const example of entry.examples.clean) it(`passes over ${example}`, () => checkClean(example, id));
}

/** The entry matches by itself, and what is found for its code after refinement is exactly what the braces mark. */
function checkFlagged(example: string, id: string): void {
  const { text, spans } = unmark(example);
  assert.ok(spans.length > 0, 'the example marks no words with braces');
  const code = id.split('/').slice(0, 2).join('/');
  const found = findingsOf(text).filter((finding) => finding.code === code);
  const matched = matchesOf(text).map(({ entry }) => entry);
  assert.ok(
    matched.includes(id),
    `the entry itself finds nothing; of its code: ${found.map(({ entry, text: words }) => `${entry} {${words}}`).join(', ') || 'nothing'}`,
  );
  assert.deepEqual(
    found.map(({ span }) => text.slice(span.start, span.end)),
    spans.map((span) => text.slice(span.start, span.end)),
  );
}

function checkClean(example: string, id: string): void {
  const code = id.split('/').slice(0, 2).join('/');
  const found = findingsOf(example).filter((finding) => finding.code === code);
  assert.deepEqual(
    found.map(({ entry, span }) => `${entry}: ${example.slice(span.start, span.end)}`),
    [],
  );
}

function findingsOf(text: string): readonly (Finding | CounterFrame)[] {
  const { findings, counter } = analyze({ name: 'example', format: 'plain', text }, compiled, defaultSettings, tagger);
  return [...findings, ...counter].sort((a, b) => a.span.start - b.span.start);
}

/** What entries find before findings of one code on the same words are reduced to one. */
function matchesOf(text: string): readonly (Finding | CounterFrame)[] {
  const prose = read({ name: 'example', format: 'plain', text });
  const conditions = { prose, compiled, aboutSubject: isAboutSubject(prose, compiled), tagger };
  const screening = screenOf(prose, compiled);
  return segment(prose).flatMap((sentence) => {
    const { findings, counter } = analyzeSentence(sentence, screening(sentence), conditions);
    return [...findings, ...counter];
  });
}
