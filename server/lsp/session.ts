import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { guardEvent, type Log } from './guard.ts';

/** What the parts of the server share: the connection, who is on the other side, and where errors go. */
export type Session = {
  readonly connection: Connection;
  readonly client: Client;
  readonly log: Log;
  /** Runs an action once the client is ready to be asked; the protocol allows one listener, this any number. */
  readonly whenReady: (name: string, action: () => void | Promise<void>) => void;
};

export function openSession(connection: Connection, client: Client, log: Log): Session {
  const actions: (() => Promise<void>)[] = [];
  connection.onInitialized(async () => {
    for (const action of actions) await action();
  });
  return { connection, client, log, whenReady: (name, action) => void actions.push(() => guardEvent<void>(name, log, action)()) };
}
