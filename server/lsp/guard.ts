import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** `failed` tells of a part of ours that threw. */
export type Log = { readonly error: (message: string) => void; readonly failed: (part: string, error: unknown) => void };

type Handler<Params, Result> = (params: Params, token: CancellationToken) => Result | Promise<Result>;

/**
 * Wraps a request handler: what it throws is told and answered with the fallback, so that one bad request
 * never ends the server; a cancelled request is answered as cancelled. Waits one turn first, so that a
 * cancellation already under way is seen before work begins.
 */
export function guard<Params, Result>(
  name: string,
  log: Log,
  handler: Handler<Params, Result>,
  fallback: Result,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return async (params, token) => {
    await nextTurn();
    throwIfCancelled(token);
    const result = await attempt(name, log, () => handler(params, token), fallback);
    throwIfCancelled(token);
    return result;
  };
}

/** The same for what has no answer: notifications and timers. */
export function guardEvent<Event>(
  name: string,
  log: Log,
  handler: (event: Event) => void | Promise<void>,
): (event: Event) => Promise<void> {
  return (event) => attempt(name, log, () => handler(event), undefined);
}

async function attempt<Result>(name: string, log: Log, action: () => Result | Promise<Result>, fallback: Result): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    log.failed(name, error);
    return fallback;
  }
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
