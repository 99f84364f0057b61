import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { cleanLine, uncommanding } from '../export/clean.ts';

/** Writes and waits while the reader is slower than we are. */
export async function write(stream: Writable, part: string | Uint8Array): Promise<void> {
  if (part.length > 0 && !stream.write(part)) await once(stream, 'drain');
}

/** Ends the run without a word when the reader of our output has gone, as with `| head`. */
export function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
}

/** A line for the reader of the terminal, on standard error; nothing of a file's name or of a draft steers the terminal. */
export function tell(line: string): void {
  process.stderr.write(`${uncommanding(cleanLine(line))}\n`);
}
