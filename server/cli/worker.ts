import { workerData } from 'node:worker_threads';
import { createExaminer, type Format, type Settings } from '../core/index.ts';
import { lazily } from '../core/lazily.ts';
import type { Opened } from '../import/run.ts';
import type { ImportOptions, Refusal } from '../import/types.ts';
import { type Batch, workThrough } from './batch.ts';
import { keeperOf } from './cache/cache.ts';
import type { CodedJson } from './code/code-document.ts';
import { deadlineIn } from './deadline.ts';
import { type Examined, examineIn, examineOpened, openPlainly } from './examined.ts';
import { compileBy, type Recipe } from './lexicons.ts';

/** `seconds` is how long one document may take; `cache` the folder in which the thread keeps what it finds, where there is one. */
export type WorkerData = {
  readonly recipe: Recipe;
  readonly settings: Settings;
  readonly reading: ImportOptions;
  readonly seconds: number;
  readonly cache: string | undefined;
};

/**
 * `open` makes text of a document, which needs no lexicons; `check` examines it too, and `overview` looks at the whole of it.
 * `code` makes a record of it for a corpus, and `find` examines it as one of a corpus. `read` are its bytes, where they were read already, with the key to keep the result under.
 */
export type Task =
  | { readonly kind: 'open' | 'check' | 'overview'; readonly path: string; readonly read?: ReadDocument }
  | { readonly kind: 'code'; readonly id: string; readonly path: string; readonly content: ToCode }
  | { readonly kind: 'find'; readonly path: string; readonly content: ToCode; readonly key?: string };

/** A document to be coded: the bytes of a file, or a text of a table with what is wrong with its row. */
export type ToCode =
  | { readonly bytes: Uint8Array }
  | { readonly text: string; readonly format: Format; readonly problems: readonly string[] };

export type ReadDocument = { readonly bytes: Uint8Array; readonly key: string };

/** The pool keeps the first place for itself. */
const { recipe, settings, reading, seconds, cache } = workerData[1] as WorkerData;

const keep = lazily(() => (cache === undefined ? () => {} : keeperOf(cache)));

const examiner = lazily(() => {
  const { compiled } = compileBy(recipe);
  const examine = createExaminer(compiled);
  return examineIn(
    () => compiled,
    settings,
    (source) => examine(source, settings, deadlineIn(seconds)),
  );
});

/** Does tasks in a worker thread. */
export function work(batch: Batch<Task>): Promise<void> {
  if (batch.tasks.some(({ kind }) => kind !== 'open')) examiner();
  return workThrough(batch, done);
}

async function done(task: Task): Promise<Opened | Refusal | Examined | CodedJson> {
  if (task.kind === 'code') return coded(task.id, task.path, task.content);
  if (task.kind === 'find') return found(task.path, task.content, task.key);
  const { kind, path, read } = task;
  const opened = await openPlainly(path, reading, read?.bytes);
  if (kind === 'open') return opened;
  const examined = await examineOpened(opened, examiner()(kind === 'overview'));
  if (read) keep()(read.key, examined);
  return examined;
}

async function coded(id: string, path: string, content: ToCode): Promise<CodedJson> {
  const { codeDocument } = await import('./code/code-document.ts');
  return codeDocument(id, 'bytes' in content ? await openPlainly(path, reading, content.bytes) : content, examiner()(false));
}

async function found(path: string, content: ToCode, key: string | undefined): Promise<Examined> {
  const { examineNormal } = await import('./corpus/normal-opened.ts');
  const readable = 'bytes' in content ? await openPlainly(path, reading, content.bytes) : content;
  const examined = await examineNormal(path, readable, examiner()(false));
  if (key !== undefined) keep()(key, examined);
  return examined;
}
