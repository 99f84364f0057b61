import { resolve } from 'node:path';
import { didYouMean } from '../core/lexicon/near.ts';
import { type Column, columnsOf } from '../export/folder/columns.ts';
import type { FolderFormat, Kept } from '../export/folder/format.ts';
import { folderFormatOf } from '../export/folder/registry.ts';
import { folderRowOf } from '../export/folder/row.ts';
import { isWanted, sorted } from '../export/folder/sort.ts';
import { sortArguments } from './arguments.ts';
import { viewOf } from './check.ts';
import { checkDocuments, type ReadingOptions } from './documents.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { findFiles, missingLine } from './files.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { openTarget } from './target.ts';
import { tellUnread } from './unread.ts';

export type OverviewOptions = EngineOptions &
  ReadingOptions & {
    readonly format: string;
    readonly output?: string;
    readonly sort: string;
    readonly minWords?: number;
    readonly aboutSubject?: boolean;
  };

const plain = { color: false };

/** `counterframe overview`: the view of the whole of each document, a row for each, sorted. Findings do not make the run fail. */
export async function overview(names: readonly string[], options: OverviewOptions): Promise<ExitCode> {
  const { paths: named, lexicons } = sortArguments(names, options);
  const { engine, problems, remarks } = await createEngine({ ...options, lexicon: lexicons, baseline: false, decisions: false });
  for (const problem of [...problems, ...(options.quiet ? [] : remarks)]) tell(problemLine(problem));
  if (!engine) return exit.failure;
  if (named.length === 0) return fail('Name a file, a folder or a glob to look at.');
  const found = await findFiles(named);
  for (const name of found.missing) tell(missingLine(name, found));
  const { output } = options;
  if (output !== undefined && named.some((name) => resolve(name) === resolve(output)))
    return fail(`${output}: is a document to be read, and would be written over: give -o another name.`);
  const paths = found.paths.filter((path) => output === undefined || resolve(path) !== resolve(output));
  const unknown = unknownColumn(options.sort, columnsOf([], engine));
  if (unknown !== undefined) return fail(unknown);
  const isWhole = paths.length > 0 && (await writeOverview(paths, engine, options));
  if (!options.quiet) tellUnread(found.unread);
  return isWhole && found.missing.length === 0 ? exit.clean : exit.failure;
}

/** Whether all was written, and nothing of ours broke. */
async function writeOverview(paths: readonly string[], engine: Engine, options: OverviewOptions): Promise<boolean> {
  const target = await openTarget(options.output);
  if (!target) return false;
  const view = viewOf(engine, plain, false);
  const format = (await folderFormatOf(options.format))!;
  const { documents, faults } = await readRows(paths, engine, format, options);
  const columns = columnsOf(
    documents.map(({ row }) => row),
    engine,
  );
  const by = columns.find(({ name }) => name === options.sort) ?? columns[0]!;
  await target.write(format.write(sorted(documents, by), view));
  return (await target.close()) && faults === 0;
}

async function readRows(
  paths: readonly string[],
  engine: Engine,
  { keep }: FolderFormat,
  options: OverviewOptions,
): Promise<{ readonly documents: readonly Kept[]; readonly faults: number }> {
  const view = viewOf(engine, plain, false);
  const documents: Kept[] = [];
  let faults = 0;
  for await (const checked of checkDocuments(paths, engine, { ...options, overview: true })) {
    if (checked.isOurFault) faults++;
    const row = folderRowOf(checked);
    if (isWanted(row, options)) documents.push({ row, kept: keep?.(checked, row, view) ?? '' });
  }
  return { documents, faults };
}

/** Groups of persons are known only when the documents were read: a column of theirs is taken as it is. */
function unknownColumn(name: string, columns: readonly Column[]): string | undefined {
  if (name.startsWith('groups/') || columns.some((column) => column.name === name)) return undefined;
  const known = columns.map((column) => column.name);
  return `There is no column "${name}".${didYouMean(name, known)} The first line of --format csv names them.`;
}

function fail(message: string): ExitCode {
  tell(message);
  return exit.failure;
}
