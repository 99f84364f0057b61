import { getHeapStatistics } from 'node:v8';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { lateness } from '../threads/patience.ts';
import { type Batch, batchLength, newProgress } from './batch.ts';

/** Worker threads. A task that takes too long, or that its worker does not survive, is a failure of that task alone; `run` never rejects. */
export type Pool<Task, Result> = {
  /** `weight` is how heavy the task is, in bytes to be read: light ones are handed over together. */
  readonly run: (task: Task, weight: number) => Promise<Result | Failure>;
  readonly end: () => Promise<void>;
};

export type Failure = { readonly failure: 'late' | 'memory' | 'stopped'; readonly error?: unknown };

/** `seconds` is what a task may take of a processor, `mebibytes` the memory of a thread: as much as a program without threads has, unless told. */
/** `seconds` is what a task may take of a processor, `mebibytes` the memory of a thread: as much as a program without threads has, unless told. */
export type PoolOptions = { readonly threads: number; readonly seconds: number; readonly mebibytes?: number };

const usual = Math.floor(getHeapStatistics().heap_size_limit / 1024 ** 2);
const LONGEST_TIMER = 2 ** 31 - 1;
/** Milliseconds between two looks at the time. */
const MOST_BETWEEN = 1000;

type Waiting<Task, Result> = { readonly task: Task; readonly weight: number; readonly settle: (result: Result | Failure) => void };

/** `file` is the module of which workers run the function `work`, and `data` what each of them is given. */
export function createPool<Task, Result>(
  file: URL,
  data: unknown,
  { threads, seconds, mebibytes = usual }: PoolOptions,
): Pool<Task, Result> {
  const running = new Set<AbortController>();
  const queue: Waiting<Task, Result>[] = [];
  const pool = new Tinypool({
    filename: file.href,
    name: 'work',
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: LONGEST_TIMER,
    useAtomics: false,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: mebibytes },
  });
  pool.on('error', (error) => {
    for (const controller of running) controller.abort(error);
  });
  return {
    run: (task, weight) =>
      new Promise((settle) => {
        queue.push({ task, weight, settle });
        setImmediate(begin);
      }),
    end: () => pool.destroy(),
  };

  function begin(): void {
    while (queue.length > 0 && running.size < threads) void runBatch(queue.splice(0, batchLength(queue, threads)));
  }

  async function runBatch(batch: readonly Waiting<Task, Result>[]): Promise<void> {
    const controller = new AbortController();
    const { signal } = controller;
    const { port1, port2 } = new MessageChannel();
    const progress = newProgress();
    const stopWatch = watch(
      progress,
      seconds,
      () => running.size,
      () => controller.abort('late'),
    );
    let next = 0;
    const hear = (results: readonly Result[]): void => {
      for (const result of results) batch[next++]?.settle(result);
    };
    port1.on('message', hear);
    running.add(controller);
    let failure: Failure = { failure: 'stopped', error: new Error('the thread ended without an answer') };
    try {
      const tasks = batch.map(({ task }) => task);
      await pool.run({ tasks, port: port2, progress } satisfies Batch<Task>, { signal, transferList: [port2] });
    } catch (error) {
      failure = signal.reason === 'late' ? { failure: 'late' } : failureOf(signal.aborted ? signal.reason : error);
    }
    for (let left = receiveMessageOnPort(port1); left; left = receiveMessageOnPort(port1)) hear(left.message);
    stopWatch();
    port1.close();
    running.delete(controller);
    const broken = Math.max(next, progress[0]! - 1);
    batch[broken]?.settle(failure);
    queue.unshift(...batch.slice(next).filter((_, at) => next + at !== broken));
    begin();
  }
}

/** Calls `late` when one task of a batch has taken longer than it may. What it takes a thread to start does not count. */
function watch(progress: Float64Array, seconds: number, tasks: () => number, late: () => void): () => void {
  let current = 0;
  let isLate = () => false;
  const look = (): void => {
    if (progress[0] !== current) {
      current = progress[0]!;
      isLate = lateness({ seconds, tasks });
    } else if (isLate()) {
      clearInterval(timer);
      late();
    }
  };
  const timer = setInterval(look, Math.min(MOST_BETWEEN, seconds * 250));
  return () => clearInterval(timer);
}

function failureOf(error: unknown): Failure {
  const isMemory = (error as { code?: unknown } | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? { failure: 'memory' } : { failure: 'stopped', error };
}
