import assert from 'node:assert/strict';
import { batchLength } from '../server/cli/batch.ts';
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
    const result = await pool.run(task, 1);
    results.push(typeof result === 'string' ? result : result.failure);
  }
  return results;
}

describe('a batch', () => {
  const cases: readonly (readonly [string, readonly number[], number, number])[] = [
    ['takes light tasks together', Array(100).fill(10_000), 2, 16],
    ['leaves some to every thread', Array(6).fill(10_000), 3, 2],
    ['ends before it is too heavy', [100_000, 90_000, 20_000, 1], 1, 2],
    ['is one task, however heavy', [9_000_000, 1], 1, 1],
  ];
  for (const [name, weights, threads, expected] of cases) {
    it(name, () =>
      assert.equal(
        batchLength(
          weights.map((weight) => ({ weight })),
          threads,
        ),
        expected,
      ),
    );
  }
});

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
      const [broken, other] = await Promise.all([pool.run('crash', 1), pool.run('other', 1)]);
      assert.deepEqual([typeof broken === 'string' || broken.failure, other], ['stopped', 'other done']);
    });
  });

  it('hands light tasks over together, and each has its own answer', async () => {
    await withPool({ seconds: 1 }, async (pool) => {
      const tasks = ['a', 'b', 'throw', 'c', 'hang', 'd', 'wait', 'fill', 'e', 'f'];
      const results = await Promise.all(tasks.map((task) => pool.run(task, 1)));
      assert.deepEqual(
        results.map((result) => (typeof result === 'string' ? result : result.failure)),
        ['a done', 'b done', 'stopped', 'c done', 'late', 'd done', 'late', 'memory', 'e done', 'f done'],
      );
    });
  }).timeout(60_000);

  it('says what went wrong', async () => {
    await withPool({}, async (pool) => assert.match(String(((await pool.run('throw', 1)) as { error: unknown }).error), /no such page/));
  });

  it('fails each task of workers that cannot start', async () => {
    await withPool({ file: 'broken.mjs' }, async (pool) => assert.deepEqual(await answers(pool, ['a', 'b']), ['stopped', 'stopped']));
    await withPool({ file: 'absent.mjs' }, async (pool) => assert.deepEqual(await answers(pool, ['a']), ['stopped']));
  });
});
