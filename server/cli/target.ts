import { closeSync, openSync, writeFileSync } from 'node:fs';
import { tell, write } from './output.ts';

/** Where a report goes. `close` answers whether all of it arrived. */
export type Target = {
  readonly color: boolean;
  readonly write: (part: string | Uint8Array) => Promise<void>;
  readonly close: () => Promise<boolean>;
};

/**
 * Opens a file, or standard output where none is named. A file that cannot be written is told and yields undefined. What is
 * written to a file is there at once, also when the run is interrupted.
 */
export async function openTarget(file: string | undefined): Promise<Target | undefined> {
  if (file === undefined) {
    const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
    return { color, write: (part) => write(process.stdout, part), close: async () => true };
  }
  let isWhole = true;
  const attempt = <Value>(action: () => Value): Value | undefined => {
    try {
      return isWhole ? action() : undefined;
    } catch (error) {
      tell(`${file}: cannot be written: ${error instanceof Error ? error.message : String(error)}`);
      isWhole = false;
      return undefined;
    }
  };
  const descriptor = attempt(() => openSync(file, 'w'));
  if (descriptor === undefined) return undefined;
  return {
    color: false,
    write: async (part) => attempt(() => writeFileSync(descriptor, part)),
    close: async () => {
      attempt(() => closeSync(descriptor));
      return isWhole;
    },
  };
}
