import type { Problem } from '../../core/index.ts';
import { counted } from '../../export/tally.ts';
import { tell } from '../output.ts';
import { problemLine } from '../problems.ts';
import type { GivenCorpus } from './options.ts';
import type { PreparedCorpus } from './prepare.ts';

/** What was found out about names of files, rows of the table and sources that differ. */
export function tellDescribed({ describer: { unfit, variables }, table }: PreparedCorpus, { namePattern, metadata }: GivenCorpus): void {
  const { names, rows } = unfit();
  if (names > 0) tell(`${counted(names, 'document')}: the name does not fit ${namePattern}.`);
  if (rows > 0) tell(`${metadata}: has no row for ${counted(rows, 'document')}.`);
  const unused = table?.unused() ?? [];
  if (unused.length > 0) tell(`${metadata}: ${counted(unused.length, 'row')} fit no document, e.g. "${unused[0]}".`);
  if (table && table.repeated.length > 0)
    tell(`${metadata}: names "${table.repeated[0]}" more than once in ${table.column}: the first row counts.`);
  for (const [name, { conflicts }] of variables)
    if (conflicts > 0)
      tell(
        `${name}: two sources differ for ${counted(conflicts, 'document')}: a table goes before columns, front matter and file names, in this order.`,
      );
}

const MOST_TOLD = 20;

/** `where` says where the rest is told. */
export function tellUnreadDocuments(lines: readonly string[], where = ''): void {
  for (const line of lines.slice(0, MOST_TOLD)) tell(line);
  if (lines.length > MOST_TOLD) tell(`${lines.length - MOST_TOLD} more documents were not read${where}.`);
}

/** Problems of documents that were read all the same. */
export function tellProblems(problems: readonly Problem[]): void {
  for (const problem of problems.slice(0, MOST_TOLD)) tell(problemLine(problem));
  if (problems.length > MOST_TOLD)
    tell(`${problems.length - MOST_TOLD} more problems of documents are not told here: "counterframe code" writes all.`);
}
