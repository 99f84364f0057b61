/** Milliseconds after which what else there is to do gets a turn, such as the end that a signal asks for. */
const TURN = 50;

export function createTurns(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    last = Date.now();
  };
}
