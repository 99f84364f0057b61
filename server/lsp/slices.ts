import type { Steps } from '../core/steps.ts';

/** Milliseconds after which messages that have come meanwhile are answered before work goes on. */
const SLICE = 6;

/** Does the steps in slices, as long as they are wanted; undefined once they are not. */
export async function inSlices<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined> {
  for (let from = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - from < SLICE) continue;
    await turn();
    if (!isWanted()) return undefined;
    from = performance.now();
  }
}

/** Resolves when what has come meanwhile was handled. */
export function turn(): Promise<void> {
  return new Promise((resolve) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve, 0)));
}
