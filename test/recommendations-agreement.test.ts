import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze, type CheckStatus, defaultSettings, overviewOf, type Source } from '../server/core/index.ts';
import { builtin } from './support/engine.ts';

/** By document and checklist, what a reader found; what is in neither list is absent. */
type Judged = Record<string, Record<string, { present: string[]; partly: string[] }>>;

const folder = join(import.meta.dirname, '../../shared/corpus/documents');
const judged = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/recommendations.json'), 'utf8')) as {
  read: Judged;
  fresh: Judged;
};

/** A little under what was measured: docs/recommendations.md. */
const floors = { read: { statuses: 0.92, absence: 0.95 }, fresh: { statuses: 0.83, absence: 0.89 } } as const;

describe('agreement with a reader on recommendations', () => {
  for (const set of ['read', 'fresh'] as const) {
    it(`stays where it is on documents ${set === 'read' ? 'that were mended with' : 'read afterwards'}`, async function () {
      if (!existsSync(folder)) {
        console.log('      skipped: the documents are not beside this folder');
        return this.skip();
      }
      this.timeout(600_000);
      const pairs: [CheckStatus, CheckStatus][] = [];
      for (const [id, lists] of Object.entries(judged[set])) pairs.push(...(await compared(sourceOf(id), lists)));
      assert.equal(pairs.length, 43 * Object.keys(judged[set]).length);
      assert.ok(share(pairs, ([reader, program]) => reader === program) >= floors[set].statuses);
      assert.ok(share(pairs, ([reader, program]) => (reader === 'absent') === (program === 'absent')) >= floors[set].absence);
    });
  }
});

async function compared(source: Source, lists: Judged[string]): Promise<[CheckStatus, CheckStatus][]> {
  const { recommendations } = await overviewOf(source, analyze(source, builtin()), builtin(), defaultSettings);
  return recommendations.map(({ checklist, id, status }) => [statusIn(lists[checklist]!, id), status]);
}

function statusIn({ present, partly }: { present: string[]; partly: string[] }, id: string): CheckStatus {
  if (present.includes(id)) return 'present';
  return partly.includes(id) ? 'partly' : 'absent';
}

function sourceOf(id: string): Source {
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8').trim().split('\n');
  const { file } = lines.map((line) => JSON.parse(line) as { id: string; file: string }).find((entry) => entry.id === id)!;
  return { name: file, format: 'plain', text: readFileSync(join(folder, file), 'utf8') };
}

function share<T>(all: readonly T[], isCounted: (one: T) => boolean): number {
  return all.filter(isCounted).length / all.length;
}
