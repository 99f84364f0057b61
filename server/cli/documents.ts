import { emptyAnalysis } from '../core/index.ts';
import type { Checked } from '../export/exporter.ts';
import { counted } from '../export/tally.ts';
import { formatOf } from '../project/formats.ts';
import { type CacheOptions, openCache } from './cache/cache.ts';
import type { Engine } from './engine.ts';
import type { Examined } from './examined.ts';
import { failuresIn, tellFailures } from './failures.ts';
import { endOnInterrupt } from './interrupt.ts';
import { jobsFor, PATIENCE, sizeOf } from './jobs.ts';
import { inOrder } from './ordered.ts';
import { tell } from './output.ts';
import { internalError } from './problems.ts';
import { createProgress } from './progress.ts';
import { createReader, type Reader } from './reader.ts';
import { applyRecords } from './records.ts';

/** `jobs` is how many documents are read at once, `timeout` how many seconds one may take; `overview` asks for the view of the whole. */
export type ReadingOptions = CacheOptions & {
  readonly jobs?: number;
  readonly timeout?: number;
  readonly quiet?: boolean;
  readonly overview?: boolean;
};

export type CheckedFile = Checked & { readonly isOurFault?: boolean };

/** What waits for its turn: bytes of the documents, and something for each. */
const HEAVIEST = 32_000_000;
const EACH = 10_000;

/**
 * Reads and analyses documents, with what the project's records say about each, in the order of the paths. What keeps one
 * from being read is its problem, not an error of the run.
 */
export async function* checkDocuments(paths: readonly string[], engine: Engine, options: ReadingOptions): AsyncGenerator<CheckedFile> {
  const jobs = jobsFor(paths, options.jobs);
  const { overview = false, timeout: seconds = PATIENCE } = options;
  const cache = await openCache(engine, options, { overview });
  const reader = createReader(engine, { jobs, seconds, overview, cache });
  const progress = createProgress(paths.length, process.stderr, !options.quiet);
  let given = 0;
  const tellPart = () => {
    progress.hide();
    tell(`Interrupted after ${given} of ${counted(paths.length, 'document')}: what was written is not whole.`);
  };
  const release = jobs > 1 ? endOnInterrupt(tellPart) : () => {};
  const run = async (path: string): Promise<CheckedFile> => {
    progress.begin(path);
    const checked = await checkDocument(path, engine, reader);
    progress.done(path);
    return checked;
  };
  try {
    const weigh = (path: string) => sizeOf(path) + EACH;
    const heaviest = jobs > 1 ? HEAVIEST : 0;
    for await (const checked of inOrder(paths, run, { most: reader.most, weigh, heaviest })) {
      progress.hide();
      const failures = failuresIn(checked.analysis);
      tellFailures(failures);
      given++;
      yield failures.length > 0 ? { ...checked, isOurFault: true } : checked;
    }
  } finally {
    progress.hide();
    release();
    await reader.end();
  }
}

/** One document, through a reader that the caller keeps. */
export async function checkDocument(path: string, engine: Engine, reader: Reader): Promise<CheckedFile> {
  return withRecords(path, await reader.examine(path), engine);
}

/** What was found, as the records of the project leave it. */
export function withRecords(path: string, examined: Examined, engine: Engine): CheckedFile {
  if ('refusal' in examined) return unread(path, examined.refusal);
  if ('error' in examined) return { ...unread(path, examined.error), isOurFault: true };
  const { source, analysis, overview } = examined;
  try {
    return { path, source, analysis: applyRecords(analysis, source, engine), ...(overview && { overview }) };
  } catch (error) {
    return { ...unread(path, internalError(error)), isOurFault: true };
  }
}

function unread(path: string, message: string): Checked {
  return {
    path,
    source: { name: path, format: formatOf(path) ?? 'plain', text: '' },
    analysis: { ...emptyAnalysis, problems: [{ where: path, message }] },
  };
}
