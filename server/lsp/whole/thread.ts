import { parentPort } from 'node:worker_threads';
import { builtin, builtinPlan } from '#lexicons';
import { compile } from '../../core/index.ts';
import { lazily } from '../../core/lazily.ts';
import type { TaskName, Tasks } from './types.ts';
import { workWith } from './work.ts';

/** What a thread is asked, and what it answers. */
export type Asked = { readonly name: TaskName; readonly given: Tasks[TaskName]['given'] };
export type Answered = { readonly gives: Tasks[TaskName]['gives'] } | { readonly error: string };

/** A desk in a thread of its own: does what it is asked, one task after the other. */
export function serveDesk(): void {
  const doTask = workWith(lazily(() => compile(builtin(), builtinPlan())));
  parentPort!.on('message', ({ name, given }: Asked) => {
    doTask(name, given).then(
      (gives) => parentPort!.postMessage({ gives } satisfies Answered),
      (error: unknown) => parentPort!.postMessage({ error: error instanceof Error ? error.message : String(error) } satisfies Answered),
    );
  });
}
