import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Host } from './host.ts';
import { requests } from './protocol.ts';

/** Files of the workspace by their addresses. Reading what is not there gives undefined; writing rejects with a reason. */
export type Files = {
  readonly read: (uri: string) => Promise<string | undefined>;
  readonly write: (uri: string, text: string) => Promise<void>;
};

/** A client that offers its files sees what the server cannot: virtual and remote workspaces, and those of a browser. */
export function filesOf(connection: Connection, client: Client, host: Host): Files {
  if (!client.offersFiles) return host.files ?? noFiles;
  return {
    read: async (uri) => (await connection.sendRequest<{ text?: string }>(requests.readFile, { uri })).text,
    write: (uri, text) => connection.sendRequest(requests.writeFile, { uri, text }),
  };
}

const noFiles: Files = {
  read: async () => undefined,
  write: async (uri) => {
    throw new Error(`${uri} cannot be written from here.`);
  },
};
