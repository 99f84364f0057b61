import assert from 'node:assert/strict';
import { builtinLexicons, readLexiconFiles } from '../lexicons/files.ts';
import { analyze, compile, type Entry, loadLexicons, loadTagger, type Span, type Tagger } from '../server/core/index.ts';
import { defaultSettings } from '../server/core/settings.ts';

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

/** The braces must be exactly what the entry, or another one of its code on the same words, finds. */
function checkFlagged(example: string, id: string): void {
  const { text, spans } = unmark(example);
  assert.ok(spans.length > 0, 'the example marks no words with braces');
  const code = id.split('/').slice(0, 2).join('/');
  const found = findingsOf(text).filter((finding) => finding.code === code);
  assert.ok(
    found.some((finding) => finding.entry === id),
    `the entry itself finds nothing; of its code: ${found.map((finding) => `${finding.entry} {${text.slice(finding.span.start, finding.span.end)}}`).join(', ') || 'nothing'}`,
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

function findingsOf(text: string): { code: string; entry: string; span: Span }[] {
  const { findings, counter } = analyze(
    { name: 'example', format: 'plain', text },
    compiled,
    { ...defaultSettings, subject: 'auto' },
    tagger,
  );
  return [...findings, ...counter].sort((a, b) => a.span.start - b.span.start);
}

function unmark(example: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const character of example) {
    if (character === '{') start = text.length;
    else if (character === '}') spans.push({ start, end: text.length });
    else text += character;
  }
  return { text, spans };
}
