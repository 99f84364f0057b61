import { resolve } from 'node:path';
import { type Search, searchFor } from '../core/concordance/pattern.ts';
import { readSortKeys, type SortKey, sortRows } from '../core/concordance/sort.ts';
import type { Context } from '../core/concordance/types.ts';
import { didYouMean } from '../core/lexicon/near.ts';
import type { KwicView } from '../export/concordance/format.ts';
import { kwicFormatOf } from '../export/concordance/registry.ts';
import { knownSelectors } from '../export/select.ts';
import { version } from '../version.ts';
import { sortArguments } from './arguments.ts';
import { readRows } from './concordance/read-rows.ts';
import { prepareCorpus } from './corpus/prepare.ts';
import { type CorpusReading, type ReadCorpus, readCorpus } from './corpus/read-corpus.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { lexiconsBy } from './lexicons.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { openTarget } from './target.ts';

export type KwicOptions = EngineOptions &
  CorpusReading & {
    readonly output?: string;
    readonly context?: string;
    readonly sort?: string;
    readonly sample?: number;
    readonly seed: number;
    readonly limit?: number;
    readonly counts?: boolean;
    readonly format: string;
    readonly width?: number;
    readonly color: boolean;
  };

/** What is looked for: a pattern, or codes. */
export type Sought = { readonly search: Search } | { readonly codes: readonly string[] };

const WIDTH = 100;
const MOST_CONTEXT = 2000;

/** `counterframe kwic`: where words or codes stand, each with what stands beside it. Rows are written as they come, unless they are sorted or drawn. */
export async function kwic(what: string, names: readonly string[], options: KwicOptions): Promise<ExitCode> {
  const { paths, lexicons } = sortArguments(names, options);
  const { engine, problems, remarks } = await createEngine({ ...options, lexicon: lexicons, baseline: false, decisions: false });
  for (const problem of [...problems, ...(options.quiet ? [] : remarks)]) tell(problemLine(problem));
  if (!engine) return exit.failure;
  if (paths.length === 0) return fail('Name a folder, a glob, a document or a table to search, after the pattern or the code.');
  const read = [...paths, ...(options.metadata === undefined ? [] : [options.metadata])];
  if (read.some((name) => options.output !== undefined && resolve(name) === resolve(options.output)))
    return fail(`${options.output}: is to be read, and would be written over: give -o another name.`);
  const sought = soughtIn(what, engine);
  if (typeof sought === 'string') return fail(sought);
  const keys = options.sort === undefined ? [] : readSortKeys(options.sort);
  if (!keys) return fail(`--sort ${options.sort}: name words as 1L, 2L, 1R (up to 9), K, code or document, with commas between them.`);
  const context = contextOf(options);
  if (!context)
    return fail(`--context ${options.context}: give a number of words, e.g. 8, or of characters, e.g. 60c, up to ${MOST_CONTEXT}.`);
  const leaveOut = options.output === undefined ? [] : [options.output];
  const prepared = await prepareCorpus(paths, options, { leaveOut, unclear: [], quiet: options.quiet ?? false });
  if (!prepared) return exit.failure;
  const corpus = readCorpus(prepared, engine, options, 'codes' in sought);
  const isWritten = await writeRows(what, sought, { context, keys }, corpus, options);
  return isWritten && corpus.isWhole() ? exit.clean : exit.failure;
}

async function writeRows(
  what: string,
  sought: Sought,
  shape: { readonly context: Context; readonly keys: readonly SortKey[] },
  corpus: ReadCorpus,
  options: KwicOptions,
): Promise<boolean> {
  const target = await openTarget(options.output);
  if (!target) return false;
  const view: KwicView = {
    what,
    version,
    color: options.color && target.color,
    isCounts: options.counts === true,
    ...(options.context === undefined && { width: widthOf(options) }),
  };
  const writer = (await kwicFormatOf(options.format))!.open(view);
  await target.write(writer.start());
  const result = await readRows(corpus, sought, { ...options, ...shape }, async (count, rows) =>
    target.write(writer.document(count, rows)),
  );
  const rows = sortRows(result.rows, shape.keys).slice(0, options.limit);
  await target.write(writer.end(rows, { ...result.summary, shown: result.summary.shown + rows.length }));
  return target.close();
}

/** What is asked for, or what is wrong with it. Patterns hold no slash, so that what holds one is meant as codes. */
function soughtIn(what: string, engine: Engine): Sought | string {
  if (!what.includes('/')) {
    const { search, problems } = searchFor(what, lexiconsBy(engine.recipe).lexicons.vocabulary);
    return search ? { search } : problems.map(problemLine).join('\n');
  }
  const known = knownSelectors(engine.compiled);
  const codes = what.split(',').map((code) => code.trim());
  const unknown = codes.find((code) => !known.has(code));
  if (unknown === undefined) return { codes };
  return `Unknown code "${unknown}".${didYouMean(unknown, known)} "counterframe codes" lists them.`;
}

function contextOf({ context, format, ...options }: KwicOptions): Context | undefined {
  if (context === undefined) return format === 'text' ? { unit: 'characters', size: widthOf(options) } : { unit: 'words', size: 10 };
  const match = /^(\d{1,4})(c?)$/.exec(context);
  if (!match || Number(match[1]) > MOST_CONTEXT) return undefined;
  return { unit: match[2] === 'c' ? 'characters' : 'words', size: Number(match[1]) };
}

function widthOf({ width, output }: Pick<KwicOptions, 'width' | 'output'>): number {
  return width ?? ((output === undefined && process.stdout.isTTY && process.stdout.columns) || WIDTH);
}

function fail(message: string): ExitCode {
  tell(message);
  return exit.failure;
}
