import type { MessagePort } from 'node:worker_threads';

/**
 * Tasks that a thread is handed together, since handing over costs as much as reading some pages. It sends results over the
 * port, several at once, in order. `progress` is memory that both see: which task is in work, from 1 on, and since when.
 */
export type Batch<Task> = { readonly tasks: readonly Task[]; readonly port: MessagePort; readonly progress: Float64Array };

/** So many tasks go together, if together they weigh no more than this. */
export const BATCH = 16;
const HEAVIEST = 200_000;

/** Milliseconds after which results are sent that are there. */
const PATIENCE = 100;

export function newProgress(): Float64Array {
  return new Float64Array(new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT));
}

/** How many tasks, from the first, a thread is handed: light ones go together, yet so that every thread has some. */
export function batchLength(tasks: readonly { readonly weight: number }[], threads: number): number {
  const most = Math.min(BATCH, Math.ceil(tasks.length / threads));
  let weight = 0;
  let length = 0;
  while (length < most && weight + tasks[length]!.weight <= HEAVIEST) weight += tasks[length++]!.weight;
  return Math.max(1, length);
}

/** Does the tasks of a batch in the thread that was handed it, one after the other. */
export async function workThrough<Task, Result>(
  { tasks, port, progress }: Batch<Task>,
  work: (task: Task) => Promise<Result>,
): Promise<void> {
  let results: Result[] = [];
  let sent = Date.now();
  const send = (): void => {
    port.postMessage(results);
    results = [];
    sent = Date.now();
  };
  for (const [at, task] of tasks.entries()) {
    progress[1] = Date.now();
    progress[0] = at + 1;
    results.push(await work(task));
    if (Date.now() - sent > PATIENCE) send();
  }
  send();
}
