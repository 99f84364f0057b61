import { existsSync } from 'node:fs';
import { lazily } from '../core/lazily.ts';
import { imported } from '../import/registry.ts';
import type { Opened } from '../import/run.ts';
import type { Refusal } from '../import/types.ts';
import { extensionOf } from '../project/formats.ts';
import { deadlineIn } from './deadline.ts';
import type { Engine } from './engine.ts';
import { type Examined, examineIn, examineOpened, openPlainly } from './examined.ts';
import { createPool, type Failure } from './pool.ts';
import type { Task, WorkerData } from './worker.ts';

/** Opens and examines documents, `jobs` at most at once. `end` lets its threads go. */
export type Reader = {
  readonly jobs: number;
  readonly examine: (path: string) => Promise<Examined>;
  readonly end: () => Promise<void>;
};

/** `seconds` is how long one document may take; `overview` asks for the view of the whole. */
export type ReaderOptions = { readonly jobs: number; readonly seconds: number; readonly overview?: boolean };

/** Beside the bundle in `dist`, and beside this file in the source. */
const workerFile = ['./worker.js', './worker.ts'].map((name) => new URL(name, import.meta.url)).find((file) => existsSync(file))!;

/**
 * With several jobs, worker threads do all. With one, text is read here, where it needs no second set of lexicons; only
 * files that an importer reads are opened in a thread, so that a malformed one cannot hold up the run for ever.
 */
export function createReader(
  { lexicons, compiled, settings, reading, examine }: Engine,
  { jobs, seconds, overview = false }: ReaderOptions,
): Reader {
  const data: WorkerData = { lexicons, settings, reading, seconds };
  const pool = lazily(() => createPool<Task, Examined | Opened>(workerFile, data, { threads: jobs, seconds }));
  const examineHere = examineIn(compiled, settings, (source) => examine(source, deadlineIn(seconds)))(overview);
  let isStarted = false;
  const inThread = async (task: Task): Promise<Examined | Opened> => {
    isStarted = true;
    const result = await pool().run(task);
    return 'failure' in result ? refusalOf(result, seconds) : result;
  };
  const here = async (path: string): Promise<Examined> => {
    const isImported = imported.includes(extensionOf(path));
    const opened = isImported ? ((await inThread({ kind: 'open', path })) as Opened | Refusal) : await openPlainly(path, reading);
    return examineOpened(opened, examineHere);
  };
  return {
    jobs,
    examine: jobs > 1 ? (path) => inThread({ kind: overview ? 'overview' : 'check', path }) as Promise<Examined> : here,
    end: async () => {
      if (isStarted) await pool().end();
    },
  };
}

function refusalOf({ failure, error }: Failure, seconds: number): Refusal {
  switch (failure) {
    case 'late':
      return { refusal: `took longer than ${seconds} s and was left unread: give it more time with --timeout, or split it.` };
    case 'memory':
      return { refusal: 'needs more memory than there is and was left unread: split it.' };
    case 'stopped': {
      const reason = error instanceof Error ? error.message : String(error);
      return { refusal: `could not be read to its end (${reason}): save it again where it was written, or in another format.` };
    }
  }
}
