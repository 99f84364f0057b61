import assert from 'node:assert/strict';
import { lateness, watch } from '../server/threads/patience.ts';

/** A clock that is set by hand, in seconds. */
function clock() {
  const now = { processor: 0, wall: 0 };
  return { now, clock: { processor: () => now.processor, wall: () => now.wall } };
}

describe('the patience with a task', () => {
  it('ends when the task has worked for as long as it may', () => {
    const { now, clock: own } = clock();
    const isLate = lateness({ seconds: 10, clock: own });
    Object.assign(now, { processor: 9, wall: 12 });
    assert.equal(isLate(), false);
    Object.assign(now, { processor: 10, wall: 13 });
    assert.equal(isLate(), true);
  });

  it('does not count what a busy machine makes it wait', () => {
    const { now, clock: own } = clock();
    const isLate = lateness({ seconds: 10, clock: own });
    Object.assign(now, { processor: 9, wall: 99 });
    assert.equal(isLate(), false);
    Object.assign(now, { processor: 0, wall: 100 });
    assert.equal(isLate(), true, 'what waits for ever ends too');
  });

  it('gives each of several tasks its time', () => {
    const { now, clock: own } = clock();
    let tasks = 3;
    const isLate = lateness({ seconds: 10, tasks: () => tasks, clock: own });
    Object.assign(now, { processor: 29, wall: 15 });
    assert.equal(isLate(), false);
    tasks = 1;
    assert.equal(isLate(), false, 'those that ended took their part');
    now.processor = 30;
    assert.equal(isLate(), true);
  });

  it('counts no time of the processor before the task began, nor less on the wall than the limit', () => {
    const { now, clock: own } = clock();
    Object.assign(now, { processor: 500, wall: 500 });
    const isLate = lateness({ seconds: 10, clock: own });
    Object.assign(now, { processor: 540, wall: 509 });
    assert.equal(isLate(), false);
  });

  it('tells once, and not after its end', async () => {
    const { now, clock: own } = clock();
    let late = 0;
    const stopped = watch({ seconds: 0.001, clock: own }, () => late++);
    stopped();
    await new Promise<void>((resolve) => {
      watch({ seconds: 0.001, clock: own }, () => {
        late++;
        resolve();
      });
      Object.assign(now, { processor: 1, wall: 1 });
    });
    assert.equal(late, 1);
  });
});
