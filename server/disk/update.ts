import { followed } from './beside.ts';
import { disk, type FileSystem } from './file-system.ts';
import { LostLock, withLock } from './lock.ts';
import { replaceTarget } from './replace.ts';
import { checkPlace } from './replacement.ts';
import { whyUnwritten } from './trouble.ts';

/** What becomes of a file: given its bytes, or undefined where there is none, the text to write; undefined leaves it as it is. */
export type Change = (before: Uint8Array | undefined) => string | undefined;

/**
 * Changes a file as it is at the moment of writing, while no other process of ours does, so that nothing is lost that
 * another wrote. Answers what went wrong in writing, if anything; what `change` throws goes on to the caller.
 */
export async function updateFile(file: string, change: Change, system: FileSystem = disk): Promise<string | undefined> {
  for (;;) {
    const thrown: unknown[] = [];
    try {
      const target = followed(file, system);
      await withLock(
        target,
        (confirm) => {
          const before = bytesOf(target, system);
          const after = noting(thrown, () => change(before));
          if (after !== undefined) replaceTarget(target, after, confirm, system);
        },
        system,
      );
      return undefined;
    } catch (error) {
      if (thrown.includes(error)) throw error;
      if (!(error instanceof LostLock)) return whyUnwritten(error);
    }
  }
}

function noting<Value>(thrown: unknown[], action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    thrown.push(error);
    throw error;
  }
}

function bytesOf(file: string, system: FileSystem): Uint8Array | undefined {
  const stats = system.statSync(file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  checkPlace(stats);
  return system.readFileSync(file);
}
