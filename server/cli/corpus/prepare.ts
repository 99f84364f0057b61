import { parseNamePattern } from '../../corpus/name-pattern.ts';
import { tell } from '../output.ts';
import { problemLine } from '../problems.ts';
import { type Corpus, openCorpus } from './corpus.ts';
import { createDescriber, type Describer } from './describe-items.ts';
import { type JoinedTable, readJoinedTable } from './joined-table.ts';
import type { GivenCorpus } from './options.ts';

/** A corpus, and what is known of its documents besides their texts. */
export type PreparedCorpus = { readonly corpus: Corpus; readonly describer: Describer; readonly table: JoinedTable | undefined };

/** `leaveOut` are files and folders that are no part of the corpus; `unclear` is what else is wrong with the command. */
export type Preparing = { readonly leaveOut: readonly string[]; readonly unclear: readonly string[]; readonly quiet: boolean };

/** Finds a corpus and what goes with it. What keeps it from being read, and what was found under no name, is told. */
export async function prepareCorpus(
  paths: readonly string[],
  options: GivenCorpus,
  { leaveOut, unclear, quiet }: Preparing,
): Promise<PreparedCorpus | undefined> {
  const { namePattern, metadata, joinOn } = options;
  const pattern = namePattern === undefined ? undefined : parseNamePattern(namePattern);
  const table = metadata === undefined ? undefined : await readJoinedTable(metadata, joinOn);
  const faults = [...unclear, ...[pattern, table].flatMap((one) => (one && 'problem' in one ? [one.problem] : []))];
  for (const fault of faults) tell(fault);
  if (faults.length > 0) return undefined;
  const opened = await openCorpus(paths, { ...options, leaveOut: [...leaveOut, ...(metadata === undefined ? [] : [metadata])] });
  for (const problem of [...opened.problems, ...(quiet ? [] : (opened.corpus?.remarks ?? []))]) tell(problemLine(problem));
  if (!opened.corpus) return undefined;
  for (const name of opened.corpus.missing) tell(`${name}: no documents found under this name.`);
  if (opened.corpus.files === 0) return undefined;
  const joined = table && 'find' in table ? table : undefined;
  const describer = createDescriber(pattern && 'pattern' in pattern ? pattern.pattern : undefined, joined);
  return { corpus: opened.corpus, describer, table: joined };
}
