import type { WriteStream } from 'node:tty';
import { shortLine } from '../export/clean.ts';

const PATIENCE = 1000;
const ERASE = '\r\u001b[2K';

export type Progress = { readonly step: (path: string) => void; readonly end: () => void };

/** Shows on a terminal which document of how many is being read, once a run has lasted a second. */
export function createProgress(total: number, stream: WriteStream, isWanted: boolean): Progress {
  if (!isWanted || !stream.isTTY) return { step: () => {}, end: () => {} };
  const begin = Date.now();
  let done = 0;
  return {
    step: (path) => {
      done++;
      if (Date.now() - begin > PATIENCE)
        stream.write(`${ERASE}${done}/${total} ${shortLine(path, Math.max(20, (stream.columns ?? 80) - 20))}`);
    },
    end: () => {
      if (Date.now() - begin > PATIENCE) stream.write(ERASE);
    },
  };
}
