import { sha256 } from '../digest.ts';

/** SHA-256 of a corpus: of the names of its documents and of their texts, in whatever order they are read. */
export type CorpusDigest = { readonly add: (id: string, text: string) => Promise<void>; readonly end: () => Promise<string> };

export function createCorpusDigest(): CorpusDigest {
  const lines: string[] = [];
  return {
    add: async (id, text) => {
      lines.push(`${await sha256(text)}  ${id}\n`);
    },
    end: () => sha256(lines.sort().join('')),
  };
}
