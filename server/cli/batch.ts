/** So many tasks are handed over at once, if together they weigh no more than this: handing over costs as much as reading some pages. */
export const BATCH = 16;
const HEAVIEST = 200_000;

/** How many tasks, from the first, a thread is handed: light ones go together, yet so that every thread has some. */
export function batchLength(tasks: readonly { readonly weight: number }[], threads: number): number {
  const most = Math.min(BATCH, Math.ceil(tasks.length / threads));
  let weight = 0;
  let length = 0;
  while (length < most && weight + tasks[length]!.weight <= HEAVIEST) weight += tasks[length++]!.weight;
  return Math.max(1, length);
}
