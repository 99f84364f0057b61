import type { WriteStream } from 'node:tty';
import { shortLine } from '../export/clean.ts';

const PATIENCE = 1000;
const ERASE = '\r\u001b[2K';

/** `hide` takes away what is shown, so that others can write there. */
export type Progress = {
  readonly begin: (path: string) => void;
  readonly done: (path: string) => void;
  readonly hide: () => void;
};

const none: Progress = { begin: () => {}, done: () => {}, hide: () => {} };

/** Shows on a terminal how many documents are finished (of how many, where that is known), and which one is in work the longest, once a run has lasted a second. */
export function createProgress(total: number | undefined, stream: WriteStream, isWanted: boolean): Progress {
  if (!isWanted || !stream.isTTY) return none;
  const start = Date.now();
  const inWork = new Set<string>();
  let finished = 0;
  let isShown = false;
  const show = () => {
    if (Date.now() - start <= PATIENCE) return;
    const [oldest = ''] = inWork;
    stream.write(
      `${ERASE}${finished}${total === undefined ? '' : `/${total}`} ${shortLine(oldest, Math.max(20, (stream.columns ?? 80) - 20))}`,
    );
    isShown = true;
  };
  return {
    begin: (path) => {
      inWork.add(path);
      show();
    },
    done: (path) => {
      inWork.delete(path);
      finished++;
      show();
    },
    hide: () => {
      if (isShown) stream.write(ERASE);
      isShown = false;
    },
  };
}
