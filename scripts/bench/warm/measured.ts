/** What a call took, in seconds of wall and of processor time. */
export type Taken = { readonly wall: number; readonly cpu: number };

/** Calls something once, or again and again until so many milliseconds of processor time are spent, and tells what one call took. */
export function timed(call: () => unknown, least = 0): Taken {
  const start = performance.now();
  const before = process.cpuUsage();
  let calls = 0;
  do {
    kept = call();
    calls++;
  } while (spentSince(before) < least);
  return { wall: (performance.now() - start) / 1000 / calls, cpu: spentSince(before) / 1000 / calls };
}

/** Milliseconds of processor time. */
function spentSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Results are kept, so that no compiler can see that nobody needs them. */
export let kept: unknown;
