import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CorpusOptions } from './corpus.ts';

/** What users say of a corpus: how its tables are read, and where more is known of its documents. */
export type GivenCorpus = Omit<CorpusOptions, 'leaveOut'> & {
  readonly metadata?: string;
  readonly joinOn?: string;
  readonly namePattern?: string;
};

/** The same, to be written down beside what followed from it; of a file its name and what is in it. */
export function corpusOptionsOf(options: GivenCorpus) {
  const { textColumn, textField, idColumn, idField, textFormat, separator, metadata, joinOn, namePattern } = options;
  const table = metadata === undefined ? undefined : { name: basename(metadata), sha256: sha256(readFileSync(metadata)) };
  return { textColumn, textField, idColumn, idField, textFormat, separator, metadata: table, joinOn, namePattern };
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
