import { createHash } from 'node:crypto';
import { canonical } from '../../core/digest.ts';
import type { Settings } from '../../core/settings.ts';
import type { ImportOptions } from '../../import/types.ts';
import { extensionOf } from '../../project/formats.ts';
import { build } from './build.ts';

/** All that an examination of a document follows from, beside its bytes and the kind of its file. */
export type Circumstances = {
  readonly version: string;
  /** SHA-256 of the lexicons' data. */
  readonly lexicons: string;
  readonly settings: Settings;
  readonly reading: ImportOptions;
  readonly overview: boolean;
  /** The text was made as all of a corpus are, with LF as line end. */
  readonly isNormal?: boolean;
};

/** The name of an entry: the same only where an examination would come to the same. */
export type KeyOf = (path: string, bytes: Uint8Array) => string;

export function createKeys(circumstances: Circumstances): KeyOf {
  const all = canonical([build, circumstances]);
  return (path, bytes) =>
    createHash('sha256')
      .update(`${all}\n${extensionOf(path)}\n`)
      .update(bytes)
      .digest('hex');
}
