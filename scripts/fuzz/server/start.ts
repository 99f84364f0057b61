import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Lexicons } from '../../../server/core/index.ts';
import { importHere } from '../../../server/import/run.ts';
import { startServer } from '../../../server/lsp/server.ts';
import { type Wire, wireOf } from './wire.ts';

/** A server that runs, and how it fares. */
export type Running = {
  readonly wire: Wire;
  readonly isAlive: () => boolean;
  /** What it wrote where errors go. */
  readonly said: () => string;
  readonly end: () => Promise<void>;
};

export type Start = () => Running;

/** The server as it is shipped, in a process of its own. */
export const startBundle: Start = () => {
  const bundle = join(import.meta.dirname, '..', '..', '..', 'dist', 'server', 'node.cjs');
  const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const wire = wireOf(child.stdout, child.stdin);
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString('utf8');
  });
  const exited = once(child, 'exit').then(() => wire.end('the process has ended'));
  return {
    wire,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    said: () => said,
    async end() {
      child.stdin.end();
      child.kill();
      await exited;
    },
  };
};

/** The server in this process, with lexicons of the caller's. */
export function startHere(lexicons: () => Lexicons): Start {
  return () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startServer(connection, { lexicons, codePage: () => undefined, importing: importHere });
    const wire = wireOf(toClient, toServer);
    return {
      wire,
      isAlive: () => true,
      said: () => '',
      // Without `exit`, which would end this process too.
      end: () => wire.ask('shutdown').answer.then(() => {}),
    };
  };
}
