import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { provisionsOf } from '../server/core/provisions/provisions.ts';
import type { Provision, ProvisionSubject } from '../server/core/provisions/types.ts';
import { bodyFrom } from './support/bodies.ts';
import { corpusText, hasCorpus } from './support/corpus.ts';

/**
 * What a reader said of sentences of real documents before seeing what the meter says: one line each, by the offset (UTF-16)
 * at which the sentence begins. `none` is no provision; two strengths are two clauses.
 */
type Label = { sample: string; document: string; offset: number; strength: readonly string[]; subject?: ProvisionSubject };

const labels = readFileSync(join(import.meta.dirname, 'fixtures/provisions/labels.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Label);

/** A little under what docs/provisions.md says was measured. */
const floors = [
  { sample: 'first', operative: 0.95, strength: 0.95, subject: 0.87 },
  { sample: 'second', operative: 0.92, strength: 0.95, subject: 0.84 },
  { sample: 'third', operative: 0.92, strength: 0.93, subject: 0.76 },
];

describe('provisions: agreement with a reader', () => {
  for (const floor of floors) {
    it(`${floor.sample} sample`, function () {
      if (!hasCorpus) return this.skip();
      const figures = agreement(labels.filter(({ sample }) => sample === floor.sample));
      for (const name of ['operative', 'strength', 'subject'] as const)
        assert.ok(figures[name] >= floor[name], `${name}: ${figures[name].toFixed(3)} is under ${floor[name]}`);
    });
  }
});

function agreement(sample: readonly Label[]): { operative: number; strength: number; subject: number } {
  const documents = new Map([...new Set(sample.map(({ document }) => document))].map((id) => [id, provisionsOf(bodyFrom(corpusText(id)))]));
  const pairs = sample.map((label) => ({ label, found: documents.get(label.document)!.filter(({ span }) => span.start === label.offset) }));
  const both = pairs.filter(({ label, found }) => isOperative(label) && found.length > 0);
  return {
    operative: share(pairs, ({ label, found }) => isOperative(label) === found.length > 0),
    strength: share(both, ({ label, found }) => strengthsOf(found) === [...label.strength].sort().join()),
    subject: share(both, ({ label, found }) => found[0]!.subject === label.subject),
  };
}

function isOperative({ strength }: Label): boolean {
  return strength[0] !== 'none';
}

function strengthsOf(found: readonly Provision[]): string {
  return found
    .map(({ strength }) => strength)
    .sort()
    .join();
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}
