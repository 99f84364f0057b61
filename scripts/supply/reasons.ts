import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package whose code another package holds already bundled, so that no build sees it. */
export type Within = {
  readonly name: string;
  readonly version?: string;
  readonly license: string;
  readonly author: string;
  readonly text: string;
};

type Reasons = {
  readonly allowedLicences: readonly string[];
  /** Why we take a package, by its name; those that come with it need no reason of their own. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly within: Readonly<Record<string, readonly Within[]>>;
  /** What our own files hold of others: the outlines of the letters in pictures. */
  readonly data: readonly Within[];
  /** The licence of packages that ship no text of it, or do not name it as SPDX does. */
  readonly texts: Readonly<Record<string, { readonly license: string; readonly text: string }>>;
};

export const reasons: Reasons = JSON.parse(readFileSync(join(import.meta.dirname, 'reasons.json'), 'utf8'));

/** The text of a licence that we keep ourselves. */
export function keptText(name: string): string {
  return readFileSync(join(import.meta.dirname, 'texts', name), 'utf8').trim();
}
