import { sha256 } from '../digest.ts';

/**
 * SHA-256 of a corpus: over a line for each document, its identifier and the SHA-256 of its text as JSON, in the order of the
 * corpus. Whatever is drawn from a corpus or coded in it can so be told to be of the same one.
 */
export type CorpusDigest = { readonly add: (id: string, text: string) => Promise<void>; readonly end: () => Promise<string> };

export function createCorpusDigest(): CorpusDigest {
  const lines: string[] = [];
  return {
    add: async (id, text) => {
      lines.push(`${JSON.stringify([id, await sha256(text)])}\n`);
    },
    end: () => sha256(lines.join('')),
  };
}
