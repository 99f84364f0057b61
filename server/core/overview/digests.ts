import type { Compiled } from '../compile.ts';
import { canonical, sha256 } from '../digest.ts';
import type { Settings } from '../settings.ts';
import type { Source } from '../types.ts';

/**
 * What a view of a draft was made from, as SHA-256 in hexadecimal digits: `text` of the text in UTF-8, `lexicons` and
 * `settings` of their data, `all` of the three together. The same digests mean the same findings.
 */
export type Digests = { readonly text: string; readonly lexicons: string; readonly settings: string; readonly all: string };

/** Undefined where the machine offers no cryptography, as in a browser without a secure connection. */
export async function digestsOf({ text }: Source, compiled: Compiled, settings: Settings): Promise<Digests | undefined> {
  if (!globalThis.crypto?.subtle) return undefined;
  const parts = { text: await sha256(text), lexicons: await compiled.digest(), settings: await sha256(canonical(settings)) };
  return { ...parts, all: await sha256(canonical(parts)) };
}
