import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the cache, beside the settings or where the command runs. */
export const CACHE = '.counterframe-cache';

/** The entries lie in sixteen folders, by the first digit of their keys. */
export const shards: readonly string[] = [...'0123456789abcdef'];

/** The first line is a convention by which programs that make copies know what need not be copied. */
const TAG = 'CACHEDIR.TAG';
const TAG_TEXT =
  'Signature: 8a477f597d28d172789f06886806bc55\n# Kept by Counterframe: holds quotations of drafts. "counterframe cache clear" removes it.\n';
const IGNORE = '.gitignore';
const PRIVATE = 0o700;

/** Makes the folder, for this user only, or answers why the folder of that name is not used. */
export function prepareFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE });
    const names = readdirSync(folder);
    if (names.length > 0) return foreign(folder, names);
    const refusal = unsafe(folder);
    if (refusal !== undefined) return refusal;
    for (const shard of shards) mkdirSync(join(folder, shard), { mode: PRIVATE });
    writeFileSync(join(folder, IGNORE), '*\n', { mode: 0o600 });
    writeFileSync(join(folder, TAG), TAG_TEXT, { mode: 0o600 });
    return undefined;
  } catch (error) {
    return `cannot be used as a cache: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Removes what a cache is made of, and its folder where nothing else lies there. Answers why it did not. */
export function clearFolder(folder: string): string | undefined {
  try {
    const names = readdirSync(folder);
    if (!isOurs(folder, names)) return 'is no cache of Counterframe, and is left as it is.';
    for (const name of [...shards, IGNORE, TAG]) rmSync(join(folder, name), { recursive: true, force: true });
    if (readdirSync(folder).length === 0) rmdirSync(folder);
    return undefined;
  } catch (error) {
    return `cannot be removed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function foreign(folder: string, names: readonly string[]): string | undefined {
  if (!isOurs(folder, names)) return 'holds other files and is not used as a cache: name another folder with --cache-dir.';
  return unsafe(folder);
}

/** A cache that came with somebody's files could say of drafts what was never found in them. */
function unsafe(folder: string): string | undefined {
  const refusal = 'is open to others and is not used as a cache: remove it with "counterframe cache clear".';
  for (const path of [folder, ...shards.map((shard) => join(folder, shard))]) {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats) continue;
    if (!stats.isDirectory()) return 'is a link and is not used as a cache: name the folder itself with --cache-dir.';
    if (process.getuid && (stats.uid !== process.getuid() || (stats.mode & 0o077) !== 0)) return refusal;
  }
  return undefined;
}

function isOurs(folder: string, names: readonly string[]): boolean {
  return names.includes(TAG) && readFileSync(join(folder, TAG), 'utf8') === TAG_TEXT;
}
