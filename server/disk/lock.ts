import { beside } from './beside.ts';
import { codeOf, disk, type FileSystem } from './file-system.ts';
import { isGone, newOwner, ownerText, readOwner } from './process.ts';

/** Milliseconds. A lock is held while a file is read, changed and written: one that stays as it is for so long is left over. */
const LEFT_OVER = 10_000;
const LEFT_EMPTY = 2_000;
const LONGEST_WAIT = 60_000;
const SHORTEST_PAUSE = 2;
const LONGEST_PAUSE = 40;

/** What was locked is no longer ours: we were held up for so long that another process took it. */
export class LostLock extends Error {}

/**
 * Runs an action while no other process does so for the same file; who comes later waits. `confirm`, which the action is
 * given, throws where the lock was lost meanwhile. The lock is a file beside the file; that of a process that is gone is
 * removed at once, that of one that we cannot ask about when it has not changed for ten seconds (two where it is empty).
 */
export async function withLock<Value>(file: string, action: (confirm: () => void) => Value, system: FileSystem = disk): Promise<Value> {
  const lock = beside(file, 'lock');
  const mine = ownerText(newOwner());
  await acquire(lock, mine, system);
  try {
    return action(() => {
      if (contentOf(lock, system) !== mine) throw new LostLock();
    });
  } finally {
    if (contentOf(lock, system) === mine) remove(lock, system);
  }
}

async function acquire(lock: string, mine: string, system: FileSystem): Promise<void> {
  const started = Date.now();
  const seen = followContent();
  while (!create(lock, mine, system)) {
    const content = contentOf(lock, system);
    if (content !== undefined && isLeftOver(content, seen(content))) breakLock(lock, content, system);
    else if (Date.now() - started > LONGEST_WAIT) throw new Error(`it is being written by others without a pause (${lock}). Try again.`);
    else await pause();
  }
}

/** How long the content that is given has been the same, in milliseconds. */
function followContent(): (content: string) => number {
  let last: string | undefined;
  let since = 0;
  return (content) => {
    if (content !== last) since = Date.now();
    last = content;
    return Date.now() - since;
  };
}

function isLeftOver(content: string, milliseconds: number): boolean {
  const owner = readOwner(content);
  return (owner !== undefined && isGone(owner)) || milliseconds > (content === '' ? LEFT_EMPTY : LEFT_OVER);
}

/** Only one process at a time removes locks of others, and only what it saw: else it could remove the next one's. */
function breakLock(lock: string, content: string, system: FileSystem): void {
  const breaking = `${lock}.break`;
  const mine = ownerText(newOwner());
  if (create(breaking, mine, system)) {
    try {
      if (contentOf(lock, system) === content) remove(lock, system);
    } finally {
      remove(breaking, system);
    }
    return;
  }
  const other = contentOf(breaking, system);
  const owner = other === undefined ? undefined : readOwner(other);
  if (other !== undefined && (owner ? isGone(owner) : isAged(breaking, system))) remove(breaking, system);
}

/** Whether the file could be made; it holds its content at once, but for the moment between two calls of the system. */
function create(file: string, content: string, system: FileSystem): boolean {
  let descriptor: number;
  try {
    descriptor = system.openSync(file, 'wx');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    system.writeSync(descriptor, Buffer.from(content));
  } finally {
    system.closeSync(descriptor);
  }
  return true;
}

function contentOf(file: string, system: FileSystem): string | undefined {
  try {
    if (!system.lstatSync(file).isFile()) throw new Error(`${file} is in the way. Remove it.`);
    return system.readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function isAged(file: string, system: FileSystem): boolean {
  const stats = system.statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > LEFT_OVER;
}

function remove(file: string, system: FileSystem): void {
  try {
    system.unlinkSync(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function pause(): Promise<void> {
  const milliseconds = SHORTEST_PAUSE + Math.random() * (LONGEST_PAUSE - SHORTEST_PAUSE);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
