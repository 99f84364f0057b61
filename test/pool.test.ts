import assert from 'node:assert/strict';
import { createPool, type Pool } from '../server/cli/pool.ts';

const workers = new URL('./fixtures/pool/', import.meta.url);

async function withPool(options: { file?: string; seconds?: number }, use: (pool: Pool<string, string>) => Promise<void>): Promise<void> {
  const { file = 'worker.mjs', seconds = 60 } = options;
  const pool = createPool<string, string>(new URL(file, workers), undefined, { threads: 2, seconds, mebibytes: 64 });
  try {
    await use(pool);
  } finally {
    await pool.end();
  }
}

async function answers(pool: Pool<string, string>, tasks: readonly string[]): Promise<readonly string[]> {
  const results: string[] = [];
  for (const task of tasks) {
    const result = await pool.run(task);
    results.push(typeof result === 'string' ? result : result.failure);
  }
  return results;
}

describe('a pool of threads', () => {
  const failures: readonly (readonly [string, string, number, string])[] = [
    ['never ends and never yields', 'hang', 0.2, 'late'],
    ['waits for what never comes', 'wait', 0.2, 'late'],
    ['throws', 'throw', 60, 'stopped'],
    ['throws where nobody waits for it', 'crash', 60, 'stopped'],
    ['fills its memory', 'fill', 60, 'memory'],
  ];
  for (const [name, task, seconds, expected] of failures) {
    it(`goes on after a task that ${name}`, async () => {
      await withPool({ seconds }, async (pool) =>
        assert.deepEqual(await answers(pool, ['first', task, 'last']), ['first done', expected, 'last done']),
      );
    }).timeout(60_000);
  }

  it('loses no other task with one that breaks its worker', async () => {
    await withPool({}, async (pool) => {
      const [broken, other] = await Promise.all([pool.run('crash'), pool.run('other')]);
      assert.deepEqual([typeof broken === 'string' || broken.failure, other], ['stopped', 'other done']);
    });
  });

  it('says what went wrong', async () => {
    await withPool({}, async (pool) => assert.match(String(((await pool.run('throw')) as { error: unknown }).error), /no such page/));
  });

  it('fails each task of workers that cannot start', async () => {
    await withPool({ file: 'broken.mjs' }, async (pool) => assert.deepEqual(await answers(pool, ['a', 'b']), ['stopped', 'stopped']));
    await withPool({ file: 'absent.mjs' }, async (pool) => assert.deepEqual(await answers(pool, ['a']), ['stopped']));
  });
});
