import { getHeapStatistics } from 'node:v8';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { watch } from '../threads/patience.ts';

/** Worker threads. A task that takes too long, or that its worker does not survive, is a failure of that task alone; `run` never rejects. */
export type Pool<Task, Result> = {
  readonly run: (task: Task) => Promise<Result | Failure>;
  readonly end: () => Promise<void>;
};

export type Failure = { readonly failure: 'late' | 'memory' | 'stopped'; readonly error?: unknown };

/** What a worker is handed: it says over the port when it begins, since the time of a task counts from there. */
export type Handed<Task> = { readonly task: Task; readonly port: MessagePort };

/** `seconds` is what a task may take of a processor, `mebibytes` the memory of a thread: as much as a program without threads has, unless told. */
export type PoolOptions = { readonly threads: number; readonly seconds: number; readonly mebibytes?: number };

const usual = Math.floor(getHeapStatistics().heap_size_limit / 1024 ** 2);
const LONGEST_TIMER = 2 ** 31 - 1;

/** `file` is the module of which workers run the function `work`, and `data` what each of them is given. No more tasks than threads may run at once. */
export function createPool<Task, Result>(
  file: URL,
  data: unknown,
  { threads, seconds, mebibytes = usual }: PoolOptions,
): Pool<Task, Result> {
  const running = new Set<AbortController>();
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
  return { run, end: () => pool.destroy() };

  async function run(task: Task): Promise<Result | Failure> {
    const controller = new AbortController();
    const { signal } = controller;
    const { port1, port2 } = new MessageChannel();
    let stop: (() => void) | undefined;
    port1.once('message', () => {
      stop = watch({ seconds, tasks: () => running.size }, () => controller.abort('late'));
    });
    running.add(controller);
    try {
      return await pool.run({ task, port: port2 } satisfies Handed<Task>, { signal, transferList: [port2] });
    } catch (error) {
      return signal.reason === 'late' ? { failure: 'late' } : failureOf(signal.aborted ? signal.reason : error);
    } finally {
      stop?.();
      port1.close();
      running.delete(controller);
    }
  }
}

function failureOf(error: unknown): Failure {
  const isMemory = (error as { code?: unknown } | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? { failure: 'memory' } : { failure: 'stopped', error };
}
