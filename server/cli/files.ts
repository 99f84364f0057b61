import { statSync } from 'node:fs';
import { normalize, resolve } from 'node:path';

/**
 * Documents to read, in order, each once, and the names under which nothing was found; of these `ignored` are those where
 * ignore files leave everything out. `unread` are documents in folders that are of kinds nothing here reads.
 */
export type Found = {
  readonly paths: readonly string[];
  readonly missing: readonly string[];
  readonly ignored: ReadonlySet<string>;
  readonly unread: readonly string[];
};

/** What to say of a name under which nothing was found. */
export function missingLine(name: string, { ignored }: Found): string {
  const why = ignored.has(name) ? ' that .gitignore or .counterframeignore does not leave out: name the files themselves to read them' : '';
  return `${name}: no documents found under this name${why}.`;
}

/**
 * Finds documents. A file that is named is taken as it is; of folders and globs those that have a known extension
 * and that no ignore file leaves out. Paths stay as they were given, with forward slashes.
 * `more` are extensions that are looked for besides those of documents.
 */
export async function findFiles(names: readonly string[], more: readonly string[] = []): Promise<Found> {
  const isFile = (name: string) => statSync(name, { throwIfNoEntry: false })?.isDirectory() === false;
  const search = names.every(isFile) ? undefined : (await import('./search.ts')).createSearch(more);
  const paths = new Map<string, string>();
  const unread = new Set<string>();
  const missing: string[] = [];
  const ignored = new Set<string>();
  for (const name of names) {
    const { found, others, isIgnored } = isFile(name) || !search ? { found: [name], others: [], isIgnored: false } : await search(name);
    for (const path of others) unread.add(resolve(path));
    if (found.length === 0) missing.push(name);
    if (found.length === 0 && isIgnored) ignored.add(name);
    for (const path of found) if (!paths.has(resolve(path))) paths.set(resolve(path), normalize(path).replaceAll('\\', '/'));
  }
  return { paths: [...paths.values()], missing, ignored, unread: [...unread] };
}
