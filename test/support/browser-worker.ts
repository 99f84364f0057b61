import { createContext, type Script } from 'node:vm';
import { watchedGlobals } from './doors.ts';

type Params = { readonly uri?: string; readonly items?: readonly unknown[] };
type Message = {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: Params;
  readonly result?: unknown;
  readonly error?: unknown;
};
// biome-ignore lint/suspicious/noExplicitAny: answers of a server are looked into field by field.
type Result = any;

/** What a worker of a browser has beside the language itself, so far as the server asks for it. */
const given = {
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  queueMicrotask,
  structuredClone,
  TextEncoder,
  TextDecoder,
  URL,
  URLSearchParams,
  // Bytes come from what is given above and go to the server's own code: both must mean the same kinds.
  Uint8Array,
  ArrayBuffer,
  AbortController,
  AbortSignal,
  Blob,
  Event,
  EventTarget,
  MessageChannel,
  MessagePort,
  DOMException,
  ReadableStream,
  WritableStream,
  TransformStream,
  CompressionStream,
  DecompressionStream,
  performance,
  crypto,
  console,
  atob,
  btoa,
};

/** Runs the bundle of the server in a world of its own that has what a worker has, and notes which watched globals it reads. */
export function startBrowserServer(bundle: Script, answers: Readonly<Record<string, (params: Params) => unknown>>) {
  const used: string[] = [];
  const listeners = new Set<(event: { data: Message }) => void>();
  const waiting = new Map<
    number,
    { readonly resolve: (result: Result) => void; readonly reject: (error: unknown) => void; readonly what: string }
  >();
  const world: Record<string, unknown> = {
    ...given,
    postMessage: (message: Message) => setImmediate(receive, message),
    addEventListener: (kind: string, listener: (event: { data: Message }) => void) => {
      if (kind === 'message') listeners.add(listener);
    },
    removeEventListener: () => {},
  };
  world.self = world;
  for (const name of watchedGlobals.filter((one) => !one.includes('.') && one !== 'Function' && one !== 'eval')) trap(world, name);
  const navigator = { userAgent: 'test', platform: 'test', language: 'en' };
  trap(navigator, 'sendBeacon');
  trap(navigator, 'serviceWorker');
  world.navigator = navigator;
  bundle.runInContext(createContext(world, { codeGeneration: { strings: false, wasm: true } }));
  let last = 0;

  return {
    used: () => used,
    tell: (method: string, params: unknown) => send({ jsonrpc: '2.0', method, params }),
    ask: (method: string, params: unknown): Promise<Result> =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject, what: `${method} ${JSON.stringify(params)}` });
        send({ jsonrpc: '2.0', id: last, method, params });
      }),
  };

  function trap(owner: object, name: string): void {
    Object.defineProperty(owner, name, { get: () => void used.push(name), enumerable: false, configurable: true });
  }

  function send(data: unknown): void {
    const event = { data: structuredClone(data) as Message };
    for (const listener of listeners) listener(event);
    (world.onmessage as ((event: { data: Message }) => void) | undefined)?.(event);
  }

  function receive({ id, method, params = {}, result, error }: Message): void {
    if (method !== undefined) {
      if (id !== undefined) send({ jsonrpc: '2.0', id, result: answers[method]?.(params) ?? null });
    } else if (error === undefined) waiting.get(id as number)?.resolve(result);
    else {
      const asked = waiting.get(id as number);
      asked?.reject(new Error(`${asked?.what}: ${JSON.stringify(error)}`));
    }
  }
}
