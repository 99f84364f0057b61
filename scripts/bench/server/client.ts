import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { folder } from '../places.ts';
import { probe } from '../process.ts';
import type { Cost } from '../types.ts';
import { type Answered, type Ear, listener } from './ear.ts';
import type { Change } from './typist.ts';

export type Client = {
  readonly open: (uri: string, text: string, language?: string) => void;
  readonly change: (uri: string, version: number, change: Change) => void;
  readonly close: (uri: string) => void;
  /** Resolves with the first diagnostics of a version, or of a later one, `atLeast` so many. */
  readonly first: (uri: string, version: number, atLeast?: number) => Promise<Answered>;
  /** Resolves when the diagnostics of a version are final. */
  readonly final: Ear['final'];
  /** Whether the server says by itself when diagnostics are final; known after the first document. */
  readonly isTold: () => boolean;
  /** The time of `performance.now()` when the process was started. */
  readonly started: number;
  readonly child: ChildProcess;
  /** Ends the server; `wall` of what it cost is its whole life, in seconds. */
  readonly stop: () => Promise<Cost>;
  readonly kill: () => void;
};

let count = 0;

/** Starts a server with some arguments of Node before its script, and speaks to it as an editor would that is told diagnostics. */
export async function startClient(script: string, before: readonly string[] = [], ipc = false): Promise<Client> {
  const told = join(folder('runs'), `${process.pid}-server-${count++}.json`);
  const started = performance.now();
  const child = spawn(process.execPath, ['--require', probe, ...before, script, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', ...(ipc ? ['ipc' as const] : [])],
    env: { ...process.env, COUNTERFRAME_PROBE: told },
  });
  const exited = once(child, 'exit');
  const connection = createMessageConnection(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!));
  const ear = listener(child);
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => ear.published(params));
  connection.onNotification('counterframe/didSettle', ({ uri, version }: { uri: string; version: number }) => ear.settled(uri, version));
  connection.listen();
  await initialize(connection);
  const notify = (method: string, params: object) => void connection.sendNotification(method, params);
  return {
    open: (uri, text, languageId = 'plaintext') => notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } }),
    change: (uri, version, change) => notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] }),
    close: (uri) => {
      ear.forget(uri);
      notify('textDocument/didClose', { textDocument: { uri } });
    },
    first: ear.first,
    final: ear.final,
    isTold: ear.isTold,
    started,
    child,
    async stop() {
      await connection.sendRequest('shutdown');
      notify('exit', {});
      await exited;
      connection.dispose();
      const cost = JSON.parse(readFileSync(told, 'utf8')) as Omit<Cost, 'wall'>;
      rmSync(told, { force: true });
      return { wall: (performance.now() - started) / 1000, ...cost };
    },
    kill: () => child.kill('SIGKILL'),
  };
}

async function initialize(connection: MessageConnection): Promise<void> {
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    initializationOptions: { tellsSettled: true },
  });
  await connection.sendNotification('initialized', {});
}
