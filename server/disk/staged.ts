import { createHash, type Hash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that was put in its place. `sha256` is of its bytes. */
export type StagedFile = { readonly file: string; readonly bytes: number; readonly sha256: string };

/** Files of a folder that are written beside it and put in their places together, when all are whole. */
export type Staged = {
  /** Adds to the end of a file, by its path in the folder with forward slashes. Throws what the system throws. */
  readonly put: (file: string, content: string | Uint8Array) => void;
  /** In the order of their names. */
  readonly commit: () => readonly StagedFile[];
  readonly abandon: () => void;
};

/** So many files are open at once; more are closed and opened again. */
const MOST_OPEN = 64;
/** Making names last takes long for each file: of more files than this it is left to the system. */
const MOST_SYNCED = 100;

type Part = { readonly hash: Hash; bytes: number };

/** `staging` is a folder of ours on the same disk, which is emptied. */
export function openStaged(folder: string, staging: string): Staged {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  const parts = new Map<string, Part>();
  const open = new Map<string, number>();
  const close = (file: string, isLast: boolean): void => {
    const descriptor = open.get(file);
    if (descriptor === undefined) return;
    if (isLast && parts.size <= MOST_SYNCED) fsyncSync(descriptor);
    closeSync(descriptor);
    open.delete(file);
  };
  const descriptorOf = (file: string): number => {
    const known = open.get(file);
    open.delete(file);
    if (known === undefined && open.size >= MOST_OPEN) close([...open.keys()][0]!, false);
    const descriptor = known ?? openSync(join(staging, file), 'a');
    open.set(file, descriptor);
    return descriptor;
  };
  const partOf = (file: string): Part => {
    const known = parts.get(file);
    if (known) return known;
    checkName(file);
    mkdirSync(dirname(join(staging, file)), { recursive: true });
    const part = { hash: createHash('sha256'), bytes: 0 };
    parts.set(file, part);
    return part;
  };
  return {
    put(file, content) {
      const part = partOf(file);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const descriptor = descriptorOf(file);
      for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      part.hash.update(bytes);
      part.bytes += bytes.length;
    },
    commit() {
      for (const file of [...open.keys()]) close(file, true);
      const files = [...parts.keys()].sort();
      for (const file of files) checkTarget(join(folder, file));
      for (const file of files) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        renameSync(join(staging, file), join(folder, file));
      }
      rmSync(staging, { recursive: true, force: true });
      return files.map((file) => ({ file, bytes: parts.get(file)!.bytes, sha256: parts.get(file)!.hash.digest('hex') }));
    },
    abandon() {
      for (const file of [...open.keys()]) close(file, false);
      rmSync(staging, { recursive: true, force: true });
    },
  };
}

/** What writes files is ours, and their names may come from names of documents. */
function checkName(file: string): void {
  const steps = file.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..') || /[\0\\]/.test(file))
    throw new Error(`"${file}" is no path inside the folder of the output`);
}

function checkTarget(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
}
