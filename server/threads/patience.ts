/** What a limit of time is counted by, in seconds: what processors did for this process, and the clock on the wall. */
export type Clock = { readonly processor: () => number; readonly wall: () => number };

export const clockOfProcess: Clock = {
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000_000;
  },
  wall: () => performance.now() / 1000,
};

/** How many times its limit a task may take that does nothing, or that other programs leave no processor to. */
const WAITING = 10;
const MOST_SECONDS_BETWEEN = 1;

export type Watched = {
  /** What the task may take of a processor. */
  readonly seconds: number;
  /** How many tasks share the process. Their work cannot be told apart: each may take its limit. */
  readonly tasks?: () => number;
  readonly clock?: Clock;
};

/**
 * Calls `onLate` once a task has taken longer than it may, unless the function that is returned ends the watch before. Work is
 * counted, not waiting, so that a busy machine does not make an honest document late.
 */
export function watch(watched: Watched, onLate: () => void): () => void {
  const isLate = lateness(watched);
  const between = Math.min(MOST_SECONDS_BETWEEN, watched.seconds / 4) * 1000;
  const timer = setInterval(() => {
    if (!isLate()) return;
    clearInterval(timer);
    onLate();
  }, between);
  return () => clearInterval(timer);
}

/** Whether a task that begins now is late by the time that it is asked about. */
export function lateness({ seconds, tasks = () => 1, clock = clockOfProcess }: Watched): () => boolean {
  const [processor, wall] = [clock.processor(), clock.wall()];
  let most = 1;
  return () => {
    most = Math.max(most, tasks());
    const taken = clock.wall() - wall;
    return taken >= seconds * WAITING || (taken >= seconds && clock.processor() - processor >= seconds * most);
  };
}
