import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where things lie. What the bench makes and installs is in a cache that git passes over. */
export const root = join(import.meta.dirname, '../..');
export const cache = join(root, '.cache/bench');
export const commandLine = join(root, 'dist/cli.js');
export const languageServer = join(root, 'dist/server/node.cjs');
export const library = join(root, 'dist/index.js');
export const results = join(root, 'docs/performance.json');

/** A folder of the cache, which is made where it is missing. */
export function folder(name: string): string {
  const path = join(cache, name);
  mkdirSync(path, { recursive: true });
  return path;
}
