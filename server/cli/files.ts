import { statSync } from 'node:fs';
import { basename, join, normalize, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { unreadExtensions } from '../import/open.ts';
import { extensionOf, extensions, formatOf } from '../project/formats.ts';
import { createIgnore } from './ignored.ts';

/**
 * Documents to read, in order, each once, and the names under which nothing was found. `unread` are documents in folders
 * that are of kinds nothing here reads.
 */
export type Found = { readonly paths: readonly string[]; readonly missing: readonly string[]; readonly unread: readonly string[] };

const never = ['**/node_modules/**', '**/.git/**'];

/**
 * Finds documents. A file that is named is taken as it is; of folders and globs those that have a known extension
 * and that no ignore file leaves out. Paths stay as they were given, with forward slashes.
 */
export async function findFiles(names: readonly string[]): Promise<Found> {
  const isIgnored = createIgnore();
  const paths = new Map<string, string>();
  const unread = new Set<string>();
  const missing: string[] = [];
  for (const name of names) {
    const { found, others } = await findUnder(name, isIgnored);
    for (const path of others) unread.add(resolve(path));
    if (found.length === 0) missing.push(name);
    for (const path of found) if (!paths.has(resolve(path))) paths.set(resolve(path), normalize(path).replaceAll('\\', '/'));
  }
  return { paths: [...paths.values()], missing, unread: [...unread] };
}

/** Documents under one name, in order; `others` are of kinds that are not read. */
type Under = { readonly found: readonly string[]; readonly others: readonly string[] };

async function findUnder(name: string, isIgnored: (path: string) => boolean): Promise<Under> {
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) return { found: [name], others: [] };
  if (!stats && !isDynamicPattern(name)) return { found: [], others: [] };
  const options = { ignore: never, followSymbolicLinks: false, caseSensitiveMatch: false, expandDirectories: false };
  const all = stats
    ? (await glob(`**/*{${[...extensions, ...unreadExtensions].join(',')}}`, { ...options, cwd: name })).map((path) => join(name, path))
    : await glob(name.replaceAll('\\', '/'), options);
  const kept = all.filter((path) => !isLock(path) && !isIgnored(path)).sort();
  return {
    found: kept.filter((path) => formatOf(path) !== undefined),
    others: kept.filter((path) => unreadExtensions.includes(extensionOf(path))),
  };
}

/** Word lays `~$draft.docx` beside a document that is open; LibreOffice's `.~lock.draft.odt#` is hidden anyway. */
function isLock(path: string): boolean {
  return basename(path).startsWith('~$');
}
