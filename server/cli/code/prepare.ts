import { resolve } from 'node:path';
import { sortArguments } from '../arguments.ts';
import { type PreparedCorpus, prepareCorpus } from '../corpus/prepare.ts';
import { createEngine, type Engine } from '../engine.ts';
import { tell } from '../output.ts';
import { problemLine } from '../problems.ts';
import type { CodeOptions } from './options.ts';

/** All that a run is given: what it reads with, what it reads and what is known of that. */
export type Prepared = PreparedCorpus & {
  readonly engine: Engine;
  readonly selectors: readonly string[];
  readonly title: string;
};

/** Reads all that a run needs besides its documents. What keeps it from running is told. */
export async function prepare(names: readonly string[], options: CodeOptions): Promise<Prepared | undefined> {
  const lexicon = sortArguments(names, options).lexicons;
  const { engine, problems, remarks } = await createEngine({ ...options, lexicon, baseline: false, decisions: false });
  for (const problem of [...problems, ...(options.quiet ? [] : remarks)]) tell(problemLine(problem));
  if (!engine) return undefined;
  const sorted = sortArguments(names, options, engine.compiled);
  const unclear = sorted.paths.length > 0 ? sorted.problems : [...sorted.problems, 'Name a folder, a glob, a document or a table to code.'];
  const prepared = await prepareCorpus(sorted.paths, options, { leaveOut: [options.output], unclear, quiet: options.quiet ?? false });
  if (!prepared) return undefined;
  return {
    engine,
    ...prepared,
    selectors: sorted.codes,
    title: resolve(sorted.paths[0]!).replaceAll('\\', '/').split('/').at(-1) || 'corpus',
  };
}
