import { closeSync, openSync, statSync, writeFileSync } from 'node:fs';
import { followed } from '../disk/beside.ts';
import { beginReplacement, type Replacement } from '../disk/replacement.ts';
import { whyUnwritten } from '../disk/trouble.ts';
import { tell, write } from './output.ts';

/** Where a report goes. `close` answers whether all of it arrived. */
export type Target = {
  readonly color: boolean;
  readonly write: (part: string | Uint8Array) => Promise<void>;
  readonly close: () => Promise<boolean>;
};

/**
 * Opens a file, or standard output where none is named. A file that cannot be written is told and yields undefined. Until it
 * is closed, the file is as it was before.
 */
export async function openTarget(file: string | undefined): Promise<Target | undefined> {
  if (file === undefined) {
    const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
    return { color, write: (part) => write(process.stdout, part), close: async () => true };
  }
  let isWhole = true;
  let opened: Replacement | undefined;
  const attempt = <Value>(action: () => Value): Value | undefined => {
    try {
      return isWhole ? action() : undefined;
    } catch (error) {
      tell(`${file}: ${whyUnwritten(error)}`);
      isWhole = false;
      opened?.abandon();
      return undefined;
    }
  };
  opened = attempt(() => (isPlace(file) ? directly(file) : beginReplacement(followed(file))));
  if (!opened) return undefined;
  const { write: add, commit } = opened;
  return {
    color: false,
    write: async (part) => attempt(() => add(part)),
    close: async () => {
      attempt(commit);
      return isWhole;
    },
  };
}

/** Something to write to that is no file, such as `/dev/stdout` or a pipe. */
function isPlace(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

function directly(file: string): Replacement {
  const descriptor = openSync(file, 'w');
  const close = () => closeSync(descriptor);
  return { write: (part) => writeFileSync(descriptor, part), commit: close, abandon: () => {} };
}
