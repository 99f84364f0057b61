import { resolve } from 'node:path';
import type { Analysis, Source } from '../../core/index.ts';
import type { Opened } from '../../import/run.ts';
import { checkDocuments, type ReadingOptions } from '../documents.ts';
import type { Engine } from '../engine.ts';
import { openPlainly } from '../examined.ts';
import { findFiles } from '../files.ts';
import { tell } from '../output.ts';
import { problemLine } from '../problems.ts';
import { createProgress } from '../progress.ts';
import { tellUnread } from '../unread.ts';

/** A document of a corpus; with its analysis where findings are asked for. */
export type CorpusDocument = { readonly id: string; readonly source: Source; readonly analysis?: Analysis };

/** A corpus that can be read once. `fault` answers, after reading, whether anything could not be read. */
export type Corpus = { readonly size: number; readonly documents: () => AsyncGenerator<CorpusDocument>; readonly isWhole: () => boolean };

export type CorpusOptions = ReadingOptions & { readonly output?: string };

/** Finds the documents of files, folders and globs, and reads them in their order. What cannot be read is told. */
export async function openCorpus(names: readonly string[], engine: Engine, options: CorpusOptions, isAnalysed: boolean): Promise<Corpus> {
  const found = await findFiles(names);
  for (const name of found.missing) tell(`${name}: no documents found under this name.`);
  if (!options.quiet) tellUnread(found.unread);
  const paths = found.paths.filter((path) => options.output === undefined || resolve(path) !== resolve(options.output));
  let isWhole = found.missing.length === 0 && paths.length > 0;
  return { size: paths.length, documents, isWhole: () => isWhole };

  async function* documents(): AsyncGenerator<CorpusDocument> {
    for await (const { path, source, analysis } of isAnalysed ? analysed() : opened()) {
      const problems = analysis?.problems ?? [];
      if (!options.quiet || source.text === '') for (const problem of problems) tell(problemLine({ ...problem, where: path }));
      if (source.text === '' && problems.length > 0) isWhole = false;
      else yield { id: path, source, ...(analysis && { analysis }) };
    }
  }

  async function* analysed(): AsyncGenerator<{ path: string; source: Source; analysis?: Analysis }> {
    for await (const checked of checkDocuments(paths, engine, options)) {
      if (checked.isOurFault) isWhole = false;
      yield checked;
    }
  }

  async function* opened(): AsyncGenerator<{ path: string; source: Source; analysis?: Analysis }> {
    const progress = createProgress(paths.length, process.stderr, !options.quiet);
    for (const path of paths) {
      progress.begin(path);
      const read = await openPlainly(path, engine.reading);
      progress.done(path);
      progress.hide();
      if ('refusal' in read) {
        tell(problemLine({ where: path, message: read.refusal }));
        isWhole = false;
        continue;
      }
      tellProblems(path, read);
      yield { path, source: read.source };
    }
  }

  function tellProblems(path: string, { problems }: Opened): void {
    if (!options.quiet) for (const problem of problems) tell(problemLine({ ...problem, where: path }));
  }
}
