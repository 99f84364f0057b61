import { workerData } from 'node:worker_threads';
import { compile, createExaminer, type Lexicons, type Settings } from '../core/index.ts';
import { lazily } from '../core/lazily.ts';
import type { Opened } from '../import/run.ts';
import type { ImportOptions, Refusal } from '../import/types.ts';
import { deadlineIn } from './deadline.ts';
import { type Examined, examineIn, examineOpened, openPlainly } from './examined.ts';
import type { Handed } from './pool.ts';

/** `seconds` is how long one document may take. */
export type WorkerData = {
  readonly lexicons: Lexicons;
  readonly settings: Settings;
  readonly reading: ImportOptions;
  readonly seconds: number;
};

/** `open` makes text of a document, which needs no lexicons; `check` examines it too, and `overview` looks at the whole of it. */
export type Task = { readonly kind: 'open' | 'check' | 'overview'; readonly path: string };

/** The pool keeps the first place for itself. */
const { lexicons, settings, reading, seconds } = workerData[1] as WorkerData;

const examiner = lazily(() => {
  const compiled = compile(lexicons);
  const examine = createExaminer(compiled);
  return examineIn(compiled, settings, (source) => examine(source, settings, deadlineIn(seconds)));
});

/** Does one task in a worker thread. */
export async function work({ task, port }: Handed<Task>): Promise<Opened | Refusal | Examined> {
  const { kind, path } = task;
  const examine = kind === 'open' ? undefined : examiner()(kind === 'overview');
  port.postMessage('begun');
  const opened = await openPlainly(path, reading);
  return examine ? examineOpened(opened, examine) : opened;
}
