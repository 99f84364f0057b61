import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Host } from './host.ts';
import { requests } from './protocol.ts';

/** Files of the workspace by their addresses. Reading what is not there gives undefined; what fails rejects with a reason. */
export type Files = {
  readonly read: (uri: string) => Promise<Uint8Array | undefined>;
  readonly write: (uri: string, text: string) => Promise<void>;
};

/** The server's own files where they are on its machine; others through a client that lends them: virtual, remote, in a browser. */
export function filesOf(connection: Connection, client: Client, { files }: Host): Files {
  const lent = client.offersFiles ? lentFiles(connection) : noFiles(client);
  const filesFor = (uri: string) => (files && uri.startsWith('file:') ? files : lent);
  return { read: (uri) => filesFor(uri).read(uri), write: (uri, text) => filesFor(uri).write(uri, text) };
}

function lentFiles(connection: Connection): Files {
  return {
    async read(uri) {
      const { base64 } = await connection.sendRequest<{ base64?: string }>(requests.readFile, { uri });
      return base64 === undefined ? undefined : Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    },
    write: (uri, text) => connection.sendRequest(requests.writeFile, { uri, text }),
  };
}

function noFiles({ words }: Client): Files {
  return {
    read: async () => undefined,
    write: async (uri) => {
      throw new Error(words.refusals.unwritable(uri));
    },
  };
}

/** The text of a file that we write ourselves, so that it must be UTF-8: another encoding would be lost in writing. */
export async function readOwnText(files: Files, uri: string): Promise<string | undefined> {
  const bytes = await files.read(uri);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('is not valid UTF-8: save it as UTF-8.');
  }
}
