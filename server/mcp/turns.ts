export type Turn = (signal: AbortSignal) => Promise<void>;

/**
 * Work one at a time. Before each piece of work messages are read, so that what was cancelled while it waited is not begun:
 * an analysis itself cannot be interrupted.
 */
export function createTurns(): Turn {
  let last: Promise<void> = Promise.resolve();
  return async (signal) => {
    last = last.then(nextRound).then(nextRound);
    await last;
    signal.throwIfAborted();
  };
}

/** The next round of Node's loop, in which messages that have come are read. */
function nextRound(): Promise<void> {
  return new Promise((go) => setImmediate(go));
}
