import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { tell, write } from './output.ts';

/** Where a report goes. `close` answers whether all of it arrived. */
export type Target = {
  readonly color: boolean;
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<boolean>;
};

/** Opens a file, or standard output where none is named. A file that cannot be written is told and yields undefined. */
export async function openTarget(file: string | undefined): Promise<Target | undefined> {
  if (file === undefined) {
    const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
    return { color, write: (text) => write(process.stdout, text), close: async () => true };
  }
  const stream = createWriteStream(file);
  try {
    await once(stream, 'open');
  } catch (error) {
    return refuse(file, error);
  }
  return {
    color: false,
    write: (text) => write(stream, text),
    close: async () => {
      try {
        stream.end();
        await finished(stream);
        return true;
      } catch (error) {
        refuse(file, error);
        return false;
      }
    },
  };
}

function refuse(file: string, error: unknown): undefined {
  tell(`${file}: cannot be written: ${error instanceof Error ? error.message : String(error)}`);
}
