import type { Connection } from 'vscode-languageserver';
import { ownText } from '../project/own-text.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Client } from './client.ts';
import type { Host } from './host.ts';
import { requests } from './protocol.ts';

/**
 * Files of the workspace by their addresses. Reading what is not there gives undefined; what fails rejects with a reason.
 * `update` makes the new text of a file from what it holds at the moment of writing (undefined: it stays as it is), and
 * rejects with what `change` throws.
 */
export type Files = {
  readonly read: (uri: string) => Promise<Uint8Array | undefined>;
  readonly update: (uri: string, change: (before: Uint8Array | undefined) => string | undefined) => Promise<void>;
};

/** The server's own files where they are on its machine; others through a client that lends them: virtual, remote, in a browser. */
export function filesOf(connection: Connection, client: Client, { files }: Host): Files {
  const lent = client.offersFiles ? lentFiles(connection) : noFiles(client);
  const filesFor = (uri: string) => (files && uri.startsWith('file:') ? files : lent);
  return { read: (uri) => filesFor(uri).read(uri), update: (uri, change) => filesFor(uri).update(uri, change) };
}

/** How often a file is read anew because somebody else wrote it between our reading and our writing. */
const MOST_ATTEMPTS = 20;

/** The client writes only what holds the bytes that we read: else we read anew. One that does not know this just writes. */
function lentFiles(connection: Connection): Files {
  const read = async (uri: string): Promise<Uint8Array | undefined> => {
    const { base64 } = await connection.sendRequest<{ base64?: string }>(requests.readFile, { uri });
    return base64 === undefined ? undefined : fromBase64(base64);
  };
  return {
    read,
    async update(uri, change) {
      for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
        const before = await read(uri);
        const text = change(before);
        if (text === undefined) return;
        const expected = before ? toBase64(before) : null;
        const answer = await connection.sendRequest<{ isOutdated?: boolean } | null>(requests.writeFile, { uri, text, expected });
        if (!answer?.isOutdated) return;
      }
      throw new Error('is being written by others without a pause. Try again.');
    },
  };
}

function noFiles({ words }: Client): Files {
  return {
    read: async () => undefined,
    update: async (uri) => {
      throw new Error(words.refusals.unwritable(uri));
    },
  };
}

/** The text of a file that we write ourselves. */
export async function readOwnText(files: Files, uri: string): Promise<string | undefined> {
  return asOwnText(await files.read(uri));
}

export function asOwnText(bytes: Uint8Array | undefined): string | undefined {
  const text = bytes && ownText(bytes);
  if (bytes && text === undefined) throw new Error('is not valid UTF-8: save it as UTF-8.');
  return text;
}
