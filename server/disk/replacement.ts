import { constants, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { removeLitter, temporaryFor } from './beside.ts';
import { codeOf, disk, type FileSystem } from './file-system.ts';

/** A file that is being written beside the one whose place it takes in the end. */
export type Replacement = {
  readonly write: (content: string | Uint8Array) => void;
  /** Puts the file in its place. `allow` is called right before, and can throw to leave all as it was. */
  readonly commit: (allow?: () => void) => void;
  /** Leaves what was there as it is. */
  readonly abandon: () => void;
};

const open = new Set<Replacement>();

/** For a process that is about to be ended: nothing is left behind. */
export function abandonAll(): void {
  for (const replacement of open) replacement.abandon();
}

/** Begins to replace a file that is no link. What fails throws, and then nothing is left behind once it is abandoned. */
export function beginReplacement(target: string, system: FileSystem = disk): Replacement {
  const before = system.statSync(target, { throwIfNoEntry: false });
  if (before) {
    checkPlace(before);
    // A file that must not be written is not replaced either, though its folder would allow it.
    system.closeSync(system.openSync(target, constants.O_WRONLY));
  }
  removeLitter(target, system);
  const temporary = temporaryFor(target);
  const descriptor = system.openSync(temporary, 'wx');
  let isClosed = false;
  const close = () => {
    if (!isClosed) system.closeSync(descriptor);
    isClosed = true;
  };
  const replacement: Replacement = {
    write: (content) => writeAll(descriptor, typeof content === 'string' ? Buffer.from(content) : content, system),
    commit: (allow) => {
      system.fsyncSync(descriptor);
      close();
      allow?.();
      system.renameSync(temporary, target);
      open.delete(replacement);
      syncFolder(dirname(target), system);
    },
    abandon: () => {
      if (!open.delete(replacement)) return;
      attempt(close);
      attempt(() => system.unlinkSync(temporary));
    },
  };
  open.add(replacement);
  if (before) attempt(() => keepOwnerAndMode(descriptor, before, system));
  return replacement;
}

/** Reading what is no file, such as a pipe, could wait for ever. */
export function checkPlace(stats: Stats): void {
  if (stats.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  if (!stats.isFile()) throw new Error('it is no file. Choose another name.');
}

/** Done before anything is written: nobody reads what they could not read before. */
function keepOwnerAndMode(descriptor: number, { uid, gid, mode }: Stats, system: FileSystem): void {
  const own = system.fstatSync(descriptor);
  // Only some may give files away: else it is ours.
  if (own.uid !== uid || own.gid !== gid) attempt(() => system.fchownSync(descriptor, uid, gid));
  system.fchmodSync(descriptor, mode & 0o7777);
}

function writeAll(descriptor: number, bytes: Uint8Array, system: FileSystem): void {
  for (let at = 0; at < bytes.length; ) at += system.writeSync(descriptor, bytes, at);
}

/** Makes the new name last when the machine stops. Some systems cannot open folders: there the name lasts as it does. */
function syncFolder(folder: string, system: FileSystem): void {
  attempt(() => {
    const descriptor = system.openSync(folder, 'r');
    try {
      system.fsyncSync(descriptor);
    } finally {
      system.closeSync(descriptor);
    }
  });
}

/** For what may fail without harm: errors of the system are passed over, others are not. */
function attempt(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (codeOf(error) === '') throw error;
  }
}
