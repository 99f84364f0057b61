import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, disk, type FileSystem } from './file-system.ts';
import { isGone, newOwner, ownerText, readOwner } from './process.ts';

/** Names may be 255 bytes long; of a long one the beginning will do, in UTF-16 units of up to 3 bytes. */
const LONGEST = 60;

/** Milliseconds after which a file of a process that we cannot ask about is left over. */
const A_DAY = 24 * 60 * 60 * 1000;

const MOST_LINKS = 40;

/** A hidden name beside a file: `.plan.md.lock`. */
export function beside(file: string, end: string): string {
  return join(dirname(file), `.${basename(file).slice(0, LONGEST)}.${end}`);
}

/** A name for a temporary file that says whose it is. */
export function temporaryFor(file: string): string {
  return beside(file, `${ownerText(newOwner())}.tmp`);
}

/** Removes temporary files that processes left beside a file when they were killed. */
export function removeLitter(file: string, system: FileSystem = disk): void {
  const start = basename(beside(file, ''));
  for (const name of quietly(() => system.readdirSync(dirname(file))) ?? []) {
    if (!name.startsWith(start) || !name.endsWith('.tmp')) continue;
    const owner = readOwner(name.slice(start.length, -'.tmp'.length));
    const path = join(dirname(file), name);
    if (owner && (isGone(owner) || isOld(path, system))) quietly(() => system.unlinkSync(path));
  }
}

/** The file that a name leads to, through links, whether it is there or not. */
export function followed(file: string, system: FileSystem = disk, links = 0): string {
  try {
    return system.realpathSync(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || links === MOST_LINKS) throw error;
  }
  const link = quietly(() => system.readlinkSync(file));
  const folder = system.realpathSync(dirname(file));
  return link === undefined ? join(folder, basename(file)) : followed(resolve(folder, link), system, links + 1);
}

function isOld(path: string, system: FileSystem): boolean {
  return Date.now() - (quietly(() => system.lstatSync(path))?.mtimeMs ?? Date.now()) > A_DAY;
}

function quietly<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
