import { statSync } from 'node:fs';
import { join, normalize, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { extensions, formatOf } from '../project/formats.ts';
import { createIgnore } from './ignored.ts';

/** Documents to read, in order, each once, and the names under which nothing was found. */
export type Found = { readonly paths: readonly string[]; readonly missing: readonly string[] };

const never = ['**/node_modules/**', '**/.git/**'];

/**
 * Finds documents. A file that is named is taken as it is; of folders and globs those that have a known extension
 * and that no ignore file leaves out. Paths stay as they were given, with forward slashes.
 */
export async function findFiles(names: readonly string[]): Promise<Found> {
  const isIgnored = createIgnore();
  const paths = new Map<string, string>();
  const missing: string[] = [];
  for (const name of names) {
    const found = await findUnder(name, isIgnored);
    if (found.length === 0) missing.push(name);
    for (const path of found) if (!paths.has(resolve(path))) paths.set(resolve(path), normalize(path).replaceAll('\\', '/'));
  }
  return { paths: [...paths.values()], missing };
}

async function findUnder(name: string, isIgnored: (path: string) => boolean): Promise<readonly string[]> {
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) return [name];
  if (!stats && !isDynamicPattern(name)) return [];
  const options = { ignore: never, followSymbolicLinks: false, caseSensitiveMatch: false, expandDirectories: false };
  const found = stats
    ? (await glob(`**/*{${extensions.join(',')}}`, { ...options, cwd: name })).map((path) => join(name, path))
    : await glob(name.replaceAll('\\', '/'), options);
  return found.filter((path) => formatOf(path) !== undefined && !isIgnored(path)).sort();
}
