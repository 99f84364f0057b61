/** What a call took, in seconds of wall and of processor time. */
export type Taken = { readonly wall: number; readonly cpu: number };

/** Calls something once, or again and again for so many milliseconds, and tells what one call took. */
export function timed(call: () => unknown, least = 0): Taken {
  const start = performance.now();
  const before = process.cpuUsage();
  let calls = 0;
  do {
    kept = call();
    calls++;
  } while (performance.now() - start < least);
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1000 / calls, cpu: (user + system) / 1e6 / calls };
}

/** Results are kept, so that no compiler can see that nobody needs them. */
export let kept: unknown;
