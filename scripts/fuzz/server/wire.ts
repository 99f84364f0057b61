import type { Readable, Writable } from 'node:stream';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

export type Answer = { readonly result?: unknown; readonly error?: { readonly code: number; readonly message: string } };
type Incoming = Answer & { readonly id?: number | string | null; readonly method?: string; readonly params?: unknown };

/** One side of a conversation: what was asked and answered, and what the other side told by itself. */
export type Wire = {
  readonly send: (message: object) => void;
  readonly notify: (method: string, params?: unknown) => void;
  /** Sends a request; its number, by which it can be cancelled, and what answers it. */
  readonly ask: (method: string, params?: unknown) => { readonly id: number; readonly answer: Promise<Answer> };
  /** How many requests wait for an answer. */
  readonly open: () => number;
  readonly on: (method: string, listener: (params: never) => void) => void;
  /** How requests of the other side are answered; without a handler they are refused. */
  readonly serve: (method: string, handler: (params: never) => unknown) => void;
  readonly problems: readonly string[];
  /** Nobody answers any more. */
  readonly end: (why: string) => void;
};

export function wireOf(input: Readable, output: Writable): Wire {
  const writer = new StreamMessageWriter(output);
  const waiting = new Map<number, (answer: Answer) => void>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  const handlers = new Map<string, (params: never) => unknown>();
  const problems: string[] = [];
  let last = 0;
  let ended: Answer | undefined;
  output.on('error', () => {});
  new StreamMessageReader(input).listen((message) => take(message as unknown as Incoming));
  const send = (message: object): void => void writer.write({ jsonrpc: '2.0', ...message } as never).catch(() => {});

  function take(message: Incoming): void {
    if (message.method !== undefined && message.id !== undefined) reply(message.id, message.method, message.params);
    else if (message.method !== undefined) for (const listener of listeners.get(message.method) ?? []) listener(message.params as never);
    else if (typeof message.id === 'number' && waiting.has(message.id)) {
      waiting.get(message.id)!(message);
      waiting.delete(message.id);
    } else if (message.id !== null) problems.push(`answered what was not asked, or twice: ${JSON.stringify(message).slice(0, 300)}`);
  }

  function reply(id: number | string | null, method: string, params: unknown): void {
    const handler = handlers.get(method);
    const answer = async () =>
      handler ? { result: (await handler(params as never)) ?? null } : { error: { code: -32601, message: 'unknown' } };
    answer().then(
      (given) => send({ id, ...given }),
      (error: Error) => send({ id, error: { code: -32603, message: error.message } }),
    );
  }

  return {
    send,
    notify: (method, params) => send({ method, params }),
    ask(method, params) {
      const id = ++last;
      const answer = ended ? Promise.resolve(ended) : new Promise<Answer>((resolve) => waiting.set(id, resolve));
      send({ id, method, params });
      return { id, answer };
    },
    open: () => waiting.size,
    on: (method, listener) => void listeners.set(method, [...(listeners.get(method) ?? []), listener]),
    serve: (method, handler) => void handlers.set(method, handler),
    problems,
    end(why) {
      ended = { error: { code: 0, message: why } };
      for (const resolve of waiting.values()) resolve(ended);
      waiting.clear();
    },
  };
}
