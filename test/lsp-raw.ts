import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandLine } from './cli-process.ts';

export type Message = {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
};

const HEADER = /^Content-Length: (\d+)\r\n\r\n/;

/** A client that writes what no library would send, and reads strictly: a byte that is no message is an error. */
export function startRaw(args: readonly string[] = []) {
  const child: ChildProcess = spawn(process.execPath, [...commandLine, 'lsp', '--stdio', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const messages: Message[] = [];
  const waiting = new Set<() => void>();
  let rest = Buffer.alloc(0);
  let stray: string | undefined;
  let nextId = 1;
  child.stdin!.on('error', () => {});
  child.stdout!.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let message = take(); message; message = take()) messages.push(message);
    for (const look of waiting) look();
  });

  function take(): Message | undefined {
    const text = rest.toString('latin1');
    const header = HEADER.exec(text);
    if (!header) {
      if (!'Content-Length: '.startsWith(text.slice(0, 16))) stray ??= text.slice(0, 200);
      return undefined;
    }
    const end = header[0].length + Number(header[1]);
    if (rest.length < end) return undefined;
    const body = rest.subarray(header[0].length, end).toString('utf8');
    rest = rest.subarray(end);
    return JSON.parse(body) as Message;
  }

  function until(fits: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = messages.find(fits);
        if (!found && stray === undefined) return;
        waiting.delete(look);
        if (found) resolve(found);
        else reject(new Error(`On standard output there is something else than messages: ${JSON.stringify(stray)}`));
      };
      waiting.add(look);
      look();
    });
  }

  function send(message: object): void {
    write(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  function write(body: string): void {
    child.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  function request(method: string, params?: unknown): Promise<Message> {
    const id = nextId++;
    send({ id, method, params });
    return until((message) => message.id === id && message.method === undefined);
  }

  return {
    messages,
    exited,
    until,
    send,
    write,
    request,
    stray: () => stray ?? (rest.length > 0 ? rest.toString('utf8') : undefined),
    notify: (method: string, params?: unknown) => send({ method, params }),
    /** The connection breaks, as when an editor dies. */
    hangUp: () => child.stdin!.end(),
    initialize: (capabilities: object = {}, more: object = {}) =>
      request('initialize', { processId: null, rootUri: null, capabilities, ...more }),
    open: (uri: string, text: string, languageId = 'markdown', version = 1) =>
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId, version, text } } }),
    async stop(): Promise<number | null> {
      await request('shutdown');
      send({ method: 'exit' });
      return exited;
    },
    kill: () => child.kill(),
  };
}

export type Raw = ReturnType<typeof startRaw>;
