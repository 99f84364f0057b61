import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTagger, type Tagger } from '../server/core/index.ts';
import type { AgencyUse } from '../server/core/ledger/types.ts';
import { type Label, percent, scoreOf, usesOf } from './support/ledger.ts';

const corpus = join(import.meta.dirname, '../../shared/corpus/documents');

/** Mentions of real documents, labelled by hand before the ledger answered, and the least share that must be right (docs/ledger.md). */
const samples = [
  { name: 'sampled-first.txt', roles: 0.9, verbs: 0.88 },
  { name: 'sampled-fresh.txt', roles: 0.85, verbs: 0.83 },
  { name: 'sampled-last.txt', roles: 0.83, verbs: 0.82 },
];

/** A line: `document offset group role verb`; group `-` where nobody is named. */
type Sampled = Label & { readonly document: string; readonly offset: number };

describe('ledger of real documents', () => {
  let tagger: Tagger;
  const known = new Map<string, readonly AgencyUse[]>();
  before(async function () {
    if (!existsSync(corpus)) {
      console.log('      (skipped: the documents are not there)');
      return this.skip();
    }
    tagger = await loadTagger();
  });

  for (const { name, roles, verbs } of samples) {
    it(`agrees with a reader: ${name}`, () => {
      const sampled = readFileSync(join(import.meta.dirname, 'fixtures/ledger', name), 'utf8')
        .trim()
        .split('\n')
        .map(readSampled);
      const score = scoreOf(sampled.map((one) => [one, usesIn(one.document).find(({ span }) => span.start === one.offset)] as const));
      console.log(`      roles ${percent(score.roles, score.of)}, verbs ${percent(score.verbs, score.ofVerbs)}`);
      assert.ok(score.roles / score.of >= roles && score.verbs / score.ofVerbs >= verbs);
    });
  }

  function usesIn(document: string): readonly AgencyUse[] {
    const uses = known.get(document) ?? usesOf(readFileSync(join(corpus, fileOf(document)), 'utf8'), tagger);
    known.set(document, uses);
    return uses;
  }
});

function readSampled(line: string): Sampled {
  const [document, offset, group, role, verb] = line.split(' ');
  return { document: document!, offset: Number(offset), group: group!, role: role!, ...(verb && { verb }) };
}

function fileOf(document: string): string {
  const lines = readFileSync(join(corpus, 'index.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as { id: string; file: string }).find(({ id }) => id === document)!.file;
}
