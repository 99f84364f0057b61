import type { Metadata } from '../../core/coding/types.ts';
import type { Analysis, Problem, Source } from '../../core/index.ts';
import { frontMatterIn } from '../../corpus/front-matter.ts';
import type { CorpusItem } from '../../corpus/types.ts';
import { counted } from '../../export/tally.ts';
import { openCache } from '../cache/cache.ts';
import type { ReadingOptions } from '../documents.ts';
import type { Engine } from '../engine.ts';
import { failuresIn, tellFailures } from '../failures.ts';
import { endOnInterrupt } from '../interrupt.ts';
import { jobsForBytes, PATIENCE } from '../jobs.ts';
import { tell } from '../output.ts';
import { createProgress } from '../progress.ts';
import { createReader, type Reader } from '../reader.ts';
import { tellUnread } from '../unread.ts';
import { contentOf } from './content.ts';
import type { GivenCorpus } from './options.ts';
import type { PreparedCorpus } from './prepare.ts';
import { tellDescribed, tellProblems, tellUnreadDocuments } from './tell.ts';
import { eachInOrder } from './turns.ts';

/** A document of a corpus that was read, by its identifier; with its analysis where findings are asked for. */
export type CorpusDocument = {
  readonly item: CorpusItem;
  readonly metadata: Metadata;
  readonly source: Source;
  readonly analysis?: Analysis;
};

/** Documents in the order of the corpus, to be read once. `isWhole` says, at the end, whether all could be read. */
export type ReadCorpus = { readonly documents: () => AsyncGenerator<CorpusDocument>; readonly isWhole: () => boolean };

export type CorpusReading = ReadingOptions & GivenCorpus;

type Result = { readonly item: CorpusItem; readonly problems: readonly Problem[]; readonly unread?: string } & Partial<
  Pick<CorpusDocument, 'source' | 'analysis'>
>;

/** Reads a corpus as `code` does. What cannot be read, and what is known of its documents, is told. */
export function readCorpus(prepared: PreparedCorpus, engine: Engine, options: CorpusReading, isAnalysed: boolean): ReadCorpus {
  const { corpus, describer } = prepared;
  const unread: string[] = [];
  const problems: Problem[] = [];
  let faults = corpus.missing.length;
  return { documents, isWhole: () => faults + unread.length === 0 };

  async function* documents(): AsyncGenerator<CorpusDocument> {
    for await (const result of results(prepared, engine, options, isAnalysed)) {
      const { item, source, analysis } = result;
      const front = source ? frontMatterIn(source) : { values: {} };
      const metadata = describer.describe(item, front.values);
      if (!source) {
        unread.push(`${item.id}: ${result.unread}`);
        continue;
      }
      const failures = analysis ? failuresIn(analysis) : [];
      tellFailures(failures);
      faults += failures.length;
      const own = front.problem === undefined ? result.problems : [...result.problems, { where: item.id, message: front.problem }];
      if (!options.quiet) problems.push(...own.map((problem) => ({ ...problem, where: item.id })));
      yield { item, metadata, source, ...(analysis && { analysis }) };
    }
    if (!options.quiet) {
      tellProblems(problems);
      tellDescribed(prepared, options);
      tellUnread(corpus.unread);
    }
    tellUnreadDocuments(unread);
  }
}

/** What waits is let go of, and threads are ended, also where the caller stops before the end. */
async function* results({ corpus }: PreparedCorpus, engine: Engine, options: CorpusReading, isAnalysed: boolean): AsyncGenerator<Result> {
  const jobs = isAnalysed ? jobsForBytes(corpus.bytes, options.jobs) : 1;
  const cache = isAnalysed ? await openCache(engine, options, { overview: false, isNormal: true }) : undefined;
  const reader = createReader(engine, { jobs, seconds: options.timeout ?? PATIENCE, cache });
  const progress = createProgress(corpus.hasTables ? undefined : corpus.files, process.stderr, !options.quiet);
  let done = 0;
  const release = endOnInterrupt(() => {
    progress.hide();
    tell(`Interrupted after ${counted(done, 'document')}: what was written is not whole.`);
  });
  try {
    const means = { reader, progress, jobs };
    for await (const result of eachInOrder(corpus.items(), (item) => readItem(item, reader, isAnalysed), means)) {
      progress.hide();
      done++;
      yield result;
    }
  } finally {
    progress.hide();
    release();
    await reader.end();
  }
}

async function readItem(item: CorpusItem, reader: Reader, isAnalysed: boolean): Promise<Result> {
  const content = contentOf(item);
  if ('refusal' in content) return { item, problems: [], unread: content.refusal };
  const read = isAnalysed ? await reader.find(item.path, content) : await reader.open(item.path, content);
  if ('refusal' in read) return { item, problems: [], unread: read.refusal };
  if ('error' in read) return { item, problems: [], unread: read.error };
  const source = { ...read.source, name: item.id };
  return 'analysis' in read
    ? { item, source, analysis: read.analysis, problems: read.analysis.problems }
    : { item, source, problems: read.problems };
}
