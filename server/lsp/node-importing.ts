import { Worker } from 'node:worker_threads';
import { type Importing, importHere } from '../import/run.ts';
import type { Refusal } from '../import/types.ts';
import { formatOf } from '../project/formats.ts';
import type { Job } from './import-worker.ts';

export type Limits = { readonly milliseconds: number; readonly megabytes: number };

const usual: Limits = { milliseconds: 60_000, megabytes: 1_500 };

/**
 * Importing in a thread of its own for each file that is no text: one that takes too long, or too much memory, ends with its
 * thread and not with the server.
 */
export function importInThreads(script: string | URL, limits: Limits = usual): Importing {
  return {
    open: (file, signal) => (formatOf(file.name) === 'document' ? inThread(script, { file }, limits, signal) : importHere.open(file)),
    mark: (file, marking, signal) => inThread(script, { file, marking }, limits, signal),
  };
}

function inThread<Result>(
  script: string | URL,
  job: Job,
  { milliseconds, megabytes }: Limits,
  signal?: AbortSignal,
): Promise<Result | Refusal> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const worker = new Worker(script, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const timer = setTimeout(() => end(() => resolve(tooSlow(milliseconds))), milliseconds);
    const abort = () => end(() => reject(signal?.reason));
    signal?.addEventListener('abort', abort);
    worker.once('message', (result: Result) => end(() => resolve(result)));
    worker.once('error', (error) => end(() => resolve(failed(error))));
    worker.once('exit', () => end(() => resolve(failed(new Error('it ended without an answer')))));

    function end(settle: () => void): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      settle();
      void worker.terminate();
    }
  });
}

function tooSlow(milliseconds: number): Refusal {
  return {
    refusal: `took more than ${milliseconds / 1000} seconds to read and was left unread: save it again where it was written, or split it.`,
  };
}

function failed(error: Error & { readonly code?: string }): Refusal {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { refusal: 'needs more memory than there is for one document and was left unread: split it.' };
  return { refusal: `cannot be read (${error.message}): save it again where it was written.` };
}
