import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { unreadExtensions } from '../import/open.ts';
import { extensionOf, extensions, formatOf } from '../project/formats.ts';
import { createIgnore } from './ignored.ts';

/** Documents under one name, in order; `others` are of kinds that are not read; `isIgnored` says that ignore files leave some out. */
export type Under = { readonly found: readonly string[]; readonly others: readonly string[]; readonly isIgnored: boolean };

const never = ['**/node_modules/**', '**/.git/**'];

/** Searches a folder or a glob for documents that no ignore file leaves out, and for files with `more` extensions; ignore files are read once. */
export function createSearch(more: readonly string[] = []): (name: string) => Promise<Under> {
  const isIgnored = createIgnore();
  return async (name) => {
    const isFolder = statSync(name, { throwIfNoEntry: false }) !== undefined;
    if (!isFolder && !isDynamicPattern(name)) return { found: [], others: [], isIgnored: false };
    const all = isFolder ? await inFolder(name, more) : await glob(name.replaceAll('\\', '/'), options);
    const documents = all.filter((path) => !isLock(path));
    const kept = documents.filter((path) => !isIgnored(path)).sort();
    return {
      found: kept.filter((path) => formatOf(path) !== undefined || more.includes(extensionOf(path))),
      others: kept.filter((path) => unreadExtensions.includes(extensionOf(path))),
      isIgnored: kept.length < documents.length,
    };
  };
}

const options = { ignore: never, followSymbolicLinks: false, caseSensitiveMatch: false, expandDirectories: false };

async function inFolder(folder: string, more: readonly string[]): Promise<readonly string[]> {
  const names = await glob(`**/*{${[...extensions, ...unreadExtensions, ...more].join(',')}}`, { ...options, cwd: folder });
  return names.map((name) => join(folder, name));
}

/** Word lays `~$draft.docx` beside a document that is open; LibreOffice's `.~lock.draft.odt#` is hidden anyway. */
function isLock(path: string): boolean {
  return basename(path).startsWith('~$');
}
