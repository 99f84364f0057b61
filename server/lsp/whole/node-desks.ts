import { Worker } from 'node:worker_threads';
import { ResponseError } from 'vscode-languageserver';
import { watch } from '../../threads/patience.ts';
import type { Answered, Asked } from './thread.ts';
import type { Desk, Desks } from './types.ts';

/** `seconds` of work for one task, and so many more for each million UTF-16 units of its draft; the memory of a thread. */
export type Limits = { readonly seconds: number; readonly perMillion: number; readonly megabytes: number };

const usual: Limits = { seconds: 60, perMillion: 60, megabytes: 2_000 };

/** What a thread is started with, so that the script knows that it is one. */
export const threadMark = 'counterframe-desk';

/** Desks in threads, one for each: work that takes too long, or too much memory, ends with its thread and not with the server. */
export function desksInThreads(script: string | URL, limits: Limits = usual): Desks {
  return (signal) => openDesk(new Worker(script, optionsFor(limits)), limits, signal);
}

function optionsFor({ megabytes }: Limits) {
  return { workerData: threadMark, resourceLimits: { maxOldGenerationSizeMb: megabytes } };
}

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (reason: unknown) => void };

function openDesk(worker: Worker, limits: Limits, signal?: AbortSignal): Desk {
  let waiting: Waiting | undefined;
  let ended: unknown;
  const stop = (reason: unknown): void => {
    ended ??= reason;
    signal?.removeEventListener('abort', abort);
    void worker.terminate();
    settle(() => waiting?.reject(ended));
  };
  const abort = (): void => stop(signal?.reason);
  signal?.addEventListener('abort', abort);
  worker.on('message', (answer: Answered) => {
    if ('error' in answer) settle(() => waiting?.reject(refused(`could not be done (${answer.error}).`)));
    else settle(() => waiting?.resolve(answer.gives as never));
  });
  worker.on('error', (error) => stop(failed(error)));
  worker.on('exit', () => stop(refused('could not be done: its thread ended without an answer.')));
  if (signal?.aborted) abort();

  return {
    do: (name, given) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined) return reject(ended);
        const seconds = limits.seconds + (limits.perMillion * unitsOf(given)) / 1_000_000;
        const unwatch = watch({ seconds }, () => stop(tooLong(seconds)));
        const after =
          <Value>(go: (value: Value) => void) =>
          (value: Value): void => {
            unwatch();
            go(value);
          };
        waiting = { resolve: after(resolve), reject: after(reject) };
        worker.postMessage({ name, given } satisfies Asked);
      }),
    end: () => stop(refused('was ended before it was done.')),
  };

  function settle(go: () => void): void {
    go();
    waiting = undefined;
  }
}

function unitsOf(given: unknown): number {
  const source = (given as { readonly source?: { readonly text: string } } | undefined)?.source;
  return source?.text.length ?? 0;
}

function tooLong(seconds: number): ResponseError {
  return refused(`took more than ${Math.round(seconds)} seconds of work and was left: split the draft, or choose fewer drafts.`);
}

function failed(error: unknown): ResponseError {
  const { code, message = String(error) } = error as { readonly code?: string; readonly message?: string };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return refused('needs more memory than there is for it and was left: split the draft, or choose fewer drafts.');
  return refused(`could not be done (${message}).`);
}

function refused(why: string): ResponseError {
  return new ResponseError(-32803, `The work ${why}`);
}
