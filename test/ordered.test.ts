import assert from 'node:assert/strict';
import { inOrder, inOrderAsTheyCome } from '../server/cli/ordered.ts';

/** Tasks that end when they are told to. */
function tasks() {
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  const run = (item: number) =>
    new Promise<string>((resolve) => {
      begun.push(item);
      ends.set(item, () => resolve(`result ${item}`));
    });
  return { begun, run, finish: (item: number) => ends.get(item)!() };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('results in order', () => {
  it('come in the order of the items, whichever ends first', async () => {
    const { begun, run, finish } = tasks();
    const results = inOrder([0, 1, 2], run, { most: 2, weigh: () => 1, heaviest: 100 });
    const first = results.next();
    assert.deepEqual(begun, [0, 1]);
    finish(1);
    await settle();
    assert.deepEqual(begun, [0, 1, 2]);
    finish(0);
    assert.equal((await first).value, 'result 0');
    assert.equal((await results.next()).value, 'result 1');
    const last = results.next();
    finish(2);
    assert.equal((await last).value, 'result 2');
    assert.equal((await results.next()).done, true);
  });

  it('let nothing begin while too much waits', async () => {
    const { begun, run, finish } = tasks();
    const results = inOrder([0, 1, 2, 3, 4], run, { most: 2, weigh: () => 10, heaviest: 30 });
    const first = results.next();
    finish(1);
    await settle();
    finish(2);
    await settle();
    assert.deepEqual(begun, [0, 1, 2]);
    finish(0);
    await first;
    await settle();
    assert.deepEqual(begun, [0, 1, 2]);
    await results.next();
    assert.deepEqual(begun, [0, 1, 2, 3]);
    await results.return(undefined);
  });

  it('let an item through that is heavier than all that may wait', async () => {
    const { run, finish } = tasks();
    const results = inOrder([0, 1], run, { most: 2, weigh: () => 1000, heaviest: 1 });
    for (const item of [0, 1]) {
      const next = results.next();
      await settle();
      finish(item);
      assert.equal((await next).value, `result ${item}`);
    }
  });

  it('let nothing begin after the reader has gone', async () => {
    const { begun, run, finish } = tasks();
    const results = inOrder([0, 1, 2, 3], run, { most: 2, weigh: () => 1, heaviest: 100 });
    const first = results.next();
    finish(0);
    await first;
    const before = begun.length;
    await results.return(undefined);
    finish(1);
    await settle();
    assert.equal(begun.length, before);
  });
});

describe('results in order, of items that come one after the other', () => {
  const options = { weigh: () => 1, heaviest: 100 };

  it('are those of all items, and no more is asked for than can begin', async () => {
    let asked = 0;
    async function* items() {
      for (let item = 0; item < 50; item++) {
        asked++;
        yield item;
      }
    }
    const { begun, run, finish } = tasks();
    const results = inOrderAsTheyCome(items(), run, { ...options, most: 3 });
    const first = results.next();
    await settle();
    assert.deepEqual([begun, asked], [[0, 1, 2], 3]);
    finish(1);
    await settle();
    assert.deepEqual(begun, [0, 1, 2, 3]);
    finish(0);
    assert.equal((await first).value, 'result 0');
    await results.return(undefined);
    assert.ok(asked <= 5);
  });

  it('are all there, whatever ends first', async () => {
    async function* items() {
      for (let item = 0; item < 200; item++) yield item;
    }
    const run = async (item: number) => {
      for (let turn = 0; turn < (item * 7) % 5; turn++) await settle();
      return item;
    };
    const found: number[] = [];
    for await (const result of inOrderAsTheyCome(items(), run, { ...options, most: 4 })) found.push(result);
    assert.deepEqual(found, [...Array(200).keys()]);
  });

  it('end with the error of what gives the items, after what came before it', async () => {
    async function* items() {
      yield 1;
      throw new Error('the file is gone');
    }
    const results = inOrderAsTheyCome(items(), async (item) => item, { ...options, most: 2 });
    assert.equal((await results.next()).value, 1);
    await assert.rejects(results.next(), /the file is gone/);
  });
});
