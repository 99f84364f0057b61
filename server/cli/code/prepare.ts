import { resolve } from 'node:path';
import { type NamePattern, parseNamePattern } from '../../corpus/name-pattern.ts';
import { sortArguments } from '../arguments.ts';
import { type Corpus, openCorpus } from '../corpus/corpus.ts';
import { type JoinedTable, readJoinedTable } from '../corpus/joined-table.ts';
import { createEngine, type Engine } from '../engine.ts';
import { tell } from '../output.ts';
import { problemLine } from '../problems.ts';
import type { CodeOptions } from './options.ts';

/** All that a run is given: what it reads with, what it reads and what is known of that. */
export type Prepared = {
  readonly engine: Engine;
  readonly corpus: Corpus;
  readonly selectors: readonly string[];
  readonly pattern: NamePattern | undefined;
  readonly table: JoinedTable | undefined;
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
  const pattern = options.namePattern === undefined ? undefined : parseNamePattern(options.namePattern);
  const table = options.metadata === undefined ? undefined : await readJoinedTable(options.metadata, options.joinOn);
  const faults = [...unclear, ...[pattern, table].flatMap((one) => (one && 'problem' in one ? [one.problem] : []))];
  for (const fault of faults) tell(fault);
  if (faults.length > 0) return undefined;
  const leaveOut = [options.output, ...(options.metadata === undefined ? [] : [options.metadata])];
  const opened = await openCorpus(sorted.paths, { ...options, leaveOut });
  for (const problem of [...opened.problems, ...(options.quiet ? [] : (opened.corpus?.remarks ?? []))]) tell(problemLine(problem));
  if (!opened.corpus) return undefined;
  return {
    engine,
    corpus: opened.corpus,
    selectors: sorted.codes,
    pattern: pattern && 'pattern' in pattern ? pattern.pattern : undefined,
    table: table && 'find' in table ? table : undefined,
    title: resolve(sorted.paths[0]!).replaceAll('\\', '/').split('/').at(-1) || 'corpus',
  };
}
