import { KB } from '../texts/files.ts';
import { draftOf, type Format } from '../texts/prose.ts';
import { type Client, startClient } from './client.ts';
import { OPENING } from './ear.ts';
import { type Change, createTypist, type Typist } from './typist.ts';

export type Kind = 'key' | 'newline' | 'paste' | 'undo';

/** Milliseconds from a change to the first diagnostics of its version, and to the final ones. */
export type Latency = { readonly kind: Kind; readonly first: number; readonly final: number };

/** A server with one draft open, and somebody who edits it. */
export type Editing = {
  readonly client: Client;
  readonly edit: (kind: Kind) => Promise<Latency>;
  /** Edits, and waits for the first diagnostics only. */
  readonly type: (kind: Kind) => Promise<void>;
};

const URI = 'file:///draft.txt';

/** Opens a draft and waits until its diagnostics are final. Of a server that publishes once for each version, the first are final. */
export async function startEditing(script: string, draft: string, format: Format, seed: number, publishesOnce: boolean): Promise<Editing> {
  const client = await startClient(script);
  const typist = createTypist(draft, seed);
  const pasted = draftOf(100 * KB, seed + 1, format);
  let version = 1;
  client.open(URI, draft, format === 'markdown' ? 'markdown' : 'plaintext');
  await client.first(URI, version);
  if (!publishesOnce) await client.final(URI, version, OPENING);
  return {
    client,
    async edit(kind) {
      const start = send(kind);
      const first = (await client.first(URI, version)).at;
      const final = publishesOnce ? first : (await client.final(URI, version)).at;
      return { kind, first: first - start, final: final - start };
    },
    async type(kind) {
      send(kind);
      await client.first(URI, version);
      if (client.isTold()) await client.final(URI, version);
    },
  };

  /** Returns when it was sent. */
  function send(kind: Kind): number {
    const change = changeOf(kind, typist, pasted);
    const start = performance.now();
    client.change(URI, ++version, change);
    return start;
  }
}

function changeOf(kind: Kind, typist: Typist, pasted: string): Change {
  if (kind === 'paste') return typist.paste(pasted);
  return typist[kind]();
}

/** What is done as the change of that number: mostly a key, at times a new line, now and then a large paste that is taken back. */
export function kindOf(number: number): Kind {
  if (number % 400 === 60) return 'paste';
  if (number % 400 === 61) return 'undo';
  return number % 50 === 25 ? 'newline' : 'key';
}
