import type { Client } from '../server/client.ts';
import { OPENING } from '../server/ear.ts';
import { createTypist } from '../server/typist.ts';

export type Writer = {
  /** One change, and the first diagnostics of it. */
  readonly edit: () => Promise<void>;
  readonly settled: () => Promise<void>;
};

/** Opens a draft and edits it: whatever is put in is taken back with the next change, so that the draft stays as long as it is. */
export function createWriter(client: Client, uri: string, draft: string, seed: number): Writer {
  const typist = createTypist(draft, seed);
  let version = 1;
  let isAdding = false;
  client.open(uri, draft);
  return {
    async edit() {
      isAdding = !isAdding;
      client.change(uri, ++version, isAdding ? typist.paste(sentence(version)) : typist.undo());
      await client.first(uri, version);
    },
    settled: async () => void (await client.final(uri, version, version === 1 ? OPENING : undefined)),
  };
}

/** Words that were not in the draft before, with something to be found in them. */
function sentence(number: number): string {
  return ` In case ${number} officers rescued ${number} victims. `;
}
