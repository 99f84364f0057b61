import { existsSync } from 'node:fs';
import { imported } from '../import/registry.ts';
import type { Opened } from '../import/run.ts';
import type { Refusal } from '../import/types.ts';
import { extensionOf } from '../project/formats.ts';
import { BATCH } from './batch.ts';
import type { Cache } from './cache/cache.ts';
import type { CodedJson } from './code/code-document.ts';
import { unreadRecord } from './code/coded-record.ts';
import { deadlineIn } from './deadline.ts';
import type { Engine } from './engine.ts';
import { type Examined, examineIn, examineOpened, openPlainly } from './examined.ts';
import { sizeOf } from './jobs.ts';
import { bytesOf } from './open-file.ts';
import type { Failure, Pool } from './pool.ts';
import type { ReadDocument, Task, ToCode, WorkerData } from './worker.ts';

/** Opens and examines documents, `most` at most at once. `end` lets its threads go. */
export type Reader = {
  readonly most: number;
  readonly examine: (path: string) => Promise<Examined>;
  /** Codes a document for a corpus, where only what formats are given is wanted of it. */
  readonly code: (id: string, path: string, content: ToCode) => Promise<CodedJson>;
  /** Examines a document of a corpus, and `open` only makes text of it: text as all commands and programs are given it. */
  readonly find: (path: string, content: ToCode) => Promise<Examined>;
  readonly open: (path: string, content: ToCode) => Promise<Opened | Refusal>;
  readonly end: () => Promise<void>;
};

/** `seconds` is how long one document may take; `overview` asks for the view of the whole. */
export type ReaderOptions = { readonly jobs: number; readonly seconds: number; readonly overview?: boolean; readonly cache?: Cache };

/** Beside the bundle in `dist`, and beside this file in the source. */
const workerFile = ['./worker.js', './worker.ts'].map((name) => new URL(name, import.meta.url)).find((file) => existsSync(file))!;

/**
 * With several jobs, worker threads do all. With one, text is read here, where it needs no second set of lexicons; only
 * files that an importer reads are opened in a thread, so that a malformed one cannot hold up the run for ever. What an
 * earlier run kept is taken from the cache, and no thread is started for it.
 */
export function createReader(
  { recipe, full, settings, reading, examine }: Engine,
  { jobs, seconds, overview = false, cache }: ReaderOptions,
): Reader {
  const data: WorkerData = { recipe, settings, reading, seconds, cache: cache?.folder };
  let pool: Promise<Pool<Task, Examined | Opened | CodedJson>> | undefined;
  const inThread = async (task: Task): Promise<Examined | Opened | CodedJson> => {
    pool ??= import('./pool.ts').then(({ createPool }) => createPool(workerFile, data, { threads: jobs, seconds }));
    const result = await (await pool).run(task, weightOf(task));
    return 'failure' in result ? refusalOf(result, seconds) : result;
  };
  const examineHere = examineIn(full, settings, (source) => examine(source, deadlineIn(seconds)))(overview);
  const openHere = async (path: string, bytes?: Uint8Array, read = bytes && { bytes, key: '' }): Promise<Opened | Refusal> => {
    const isImported = imported.includes(extensionOf(path));
    return isImported ? ((await inThread({ kind: 'open', path, read })) as Opened | Refusal) : openPlainly(path, reading, bytes);
  };
  const here = async (path: string, read?: ReadDocument): Promise<Examined> => {
    const examined = await examineOpened(await openHere(path, read?.bytes), examineHere);
    if (read) cache?.keep(read.key, examined);
    return examined;
  };
  const there = (path: string, read?: ReadDocument) => inThread({ kind: overview ? 'overview' : 'check', path, read }) as Promise<Examined>;
  const examineNow = jobs > 1 ? there : here;
  const examineOrFind = async (path: string): Promise<Examined> => {
    const bytes = cache && bytesOf(path);
    if (!bytes) return examineNow(path);
    const key = cache.keyOf(path, bytes);
    return (await cache.find(key, path, bytes)) ?? examineNow(path, { bytes, key });
  };
  const code = async (id: string, path: string, content: ToCode): Promise<CodedJson> => {
    const { codeDocument, packed } = await import('./code/code-document.ts');
    if (jobs > 1) {
      const coded = (await inThread({ kind: 'code', id, path, content })) as CodedJson | Refusal;
      return 'refusal' in coded ? packed(unreadRecord(coded.refusal, true), []) : coded;
    }
    return codeDocument(id, 'bytes' in content ? await openHere(path, content.bytes) : content, examineHere);
  };
  const open = async (path: string, content: ToCode): Promise<Opened | Refusal> => {
    const { normalOpened } = await import('./corpus/normal-opened.ts');
    const opened = 'bytes' in content ? await openHere(path, content.bytes) : content;
    return 'refusal' in opened ? opened : normalOpened(path, opened);
  };
  const find = async (path: string, content: ToCode): Promise<Examined> => {
    const { examineNormal } = await import('./corpus/normal-opened.ts');
    const key = cache && 'bytes' in content ? cache.keyOf(path, content.bytes) : undefined;
    const kept = key !== undefined && 'bytes' in content ? await cache!.find(key, path, content.bytes) : undefined;
    if (kept) return kept;
    if (jobs > 1) return (await inThread({ kind: 'find', path, content, key })) as Examined;
    const examined = await examineNormal(path, 'bytes' in content ? await openHere(path, content.bytes) : content, examineHere);
    if (key !== undefined) cache!.keep(key, examined);
    return examined;
  };
  return {
    find,
    open,
    most: jobs > 1 ? 2 * BATCH * jobs : 1,
    examine: examineOrFind,
    code,
    end: async () => {
      await (await pool)?.end();
      cache?.end();
    },
  };
}

function weightOf(task: Task): number {
  if (task.kind === 'code' || task.kind === 'find') return 'bytes' in task.content ? task.content.bytes.length : task.content.text.length;
  return task.read?.bytes.length ?? sizeOf(task.path);
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
