import { followed } from './beside.ts';
import { disk, type FileSystem } from './file-system.ts';
import { beginReplacement } from './replacement.ts';
import { whyUnwritten } from './trouble.ts';

/**
 * Writes a file whole or not at all, whenever the process or the machine stops: into a temporary file beside it, which goes
 * to the disk and then takes its name. Answers what went wrong, if anything; nothing is left behind then. A link stays a
 * link, and the file keeps its mode and, where we may give it away, its owner. What a killed process left is removed.
 */
export function replaceFile(file: string, content: string | Uint8Array, system: FileSystem = disk): string | undefined {
  try {
    replaceTarget(followed(file, system), content, () => {}, system);
    return undefined;
  } catch (error) {
    return whyUnwritten(error);
  }
}

/** The same for a file that is no link. `allow` is called last and can throw to leave all as it was. */
export function replaceTarget(target: string, content: string | Uint8Array, allow: () => void, system: FileSystem = disk): void {
  const replacement = beginReplacement(target, system);
  try {
    replacement.write(content);
    replacement.commit(allow);
  } catch (error) {
    replacement.abandon();
    throw error;
  }
}
