import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { codebookOf } from '../../core/coding/codebook.ts';
import { selects } from '../../core/lexicon/selects.ts';
import { replaceFile } from '../../disk/replace.ts';
import { openStaged } from '../../disk/staged.ts';
import { whyUnwritten } from '../../disk/trouble.ts';
import type { CodingFormat, Work } from '../../exchange/format.ts';
import { codingFormatOf } from '../../exchange/registry.ts';
import { csvTables } from '../../exchange/tables/csv.ts';
import { counted } from '../../export/tally.ts';
import { version } from '../../version.ts';
import { nameOf } from '../corpus/content.ts';
import { tellDescribed, tellUnreadDocuments } from '../corpus/tell.ts';
import { type ExitCode, exit } from '../exit.ts';
import { tellFailures } from '../failures.ts';
import { endOnInterrupt } from '../interrupt.ts';
import { jobsForBytes, PATIENCE } from '../jobs.ts';
import { tell, write } from '../output.ts';
import { createProgress } from '../progress.ts';
import { createReader } from '../reader.ts';
import { tellUnread } from '../unread.ts';
import { codeItems } from './code-items.ts';
import { type Journal, openJournal } from './journal.ts';
import { circumstancesOf, manifestOf } from './manifest.ts';
import type { CodeOptions } from './options.ts';
import { type Prepared, prepare } from './prepare.ts';
import { openRunList, type RunList } from './run-list.ts';
import { summaryOf, tellBegun } from './tell.ts';
import { takeWorkplace } from './workplace.ts';
import { type Totals, writeFormats } from './write-formats.ts';

/** `counterframe code`: codes the documents of a corpus and writes tables, files for other programs, and what they followed from. */
export async function code(names: readonly string[], options: CodeOptions): Promise<ExitCode> {
  const prepared = await prepare(names, options);
  if (!prepared) return exit.failure;
  const { corpus } = prepared;
  const place = takeWorkplace(options.output);
  if ('refusal' in place) return fail(`${options.output}: ${place.refusal}`);
  try {
    const isWhole = await codeIn(place.folder, prepared, options);
    if (!options.quiet) tellUnread(corpus.unread);
    return isWhole && corpus.missing.length === 0 ? exit.clean : exit.failure;
  } catch (error) {
    if ((error as { code?: unknown }).code === undefined) throw error;
    return fail(`${options.output}: ${whyUnwritten(error)}`);
  } finally {
    place.release();
  }
}

/** Whether all documents could be read. */
async function codeIn(folder: string, prepared: Prepared, options: CodeOptions): Promise<boolean> {
  const file = join(folder, 'journal.jsonl');
  if (options.fresh) rmSync(file, { force: true });
  const journal = openJournal(file, await circumstancesOf(prepared.engine));
  const list = openRunList(join(folder, 'run.jsonl'));
  try {
    if (!options.quiet) tellBegun(journal, options);
    const { unread, faults } = await codeAll(prepared, journal, list, options);
    const totals = await writeAll(folder, prepared, journal, list, options);
    if (!options.quiet) tellDescribed(prepared, options);
    tellUnreadDocuments(unread, ': the table of documents says why');
    await write(process.stdout, `${summaryOf(totals, options)}\n`);
    return unread.length + faults === 0;
  } finally {
    list.close();
    journal.close();
  }
}

type Told = { readonly unread: readonly string[]; readonly faults: number };

async function codeAll({ engine, corpus, describer }: Prepared, journal: Journal, list: RunList, options: CodeOptions): Promise<Told> {
  const jobs = jobsForBytes(corpus.bytes, options.jobs);
  const reader = createReader(engine, { jobs, seconds: options.timeout ?? PATIENCE });
  const progress = createProgress(corpus.hasTables ? undefined : corpus.files, process.stderr, !options.quiet);
  const unread: string[] = [];
  let done = 0;
  let faults = 0;
  const release = endOnInterrupt(() => {
    progress.hide();
    tell(`Interrupted after ${counted(done, 'document')}: the same command goes on from there.`);
  });
  try {
    for await (const { item, entry, head, failures } of codeItems(corpus.items(), journal, { reader, progress, jobs })) {
      progress.hide();
      tellFailures(failures);
      faults += failures.length;
      if (head.isUnread) unread.push(`${item.id}: ${head.problems.join(' ')}`);
      list.add({ id: item.id, name: nameOf(item), metadata: describer.describe(item, head.given), entry });
      done++;
    }
    return { unread, faults };
  } finally {
    progress.hide();
    release();
    await reader.end();
  }
}

/** Nothing is put in its place before all is written; the manifest comes last. */
async function writeAll(
  folder: string,
  { engine, selectors, title, describer: { variables } }: Prepared,
  journal: Journal,
  list: RunList,
  options: CodeOptions,
): Promise<Totals> {
  const isSelected = (name: string) => selectors.length === 0 || selectors.some((selector) => selects(selector, name));
  const work: Work = {
    title,
    codebook: codebookOf(engine.compiled).filter((one) => isSelected(one.code)),
    coder: { name: `Counterframe ${version}`, isMachine: true },
    variables: [...variables.keys()],
  };
  const staged = openStaged(options.output, join(folder, 'new'));
  const begun = new Set<string>();
  const put = async (file: string, content: string | Uint8Array): Promise<void> => {
    const isFirst = !begun.has(file);
    begun.add(file);
    if (isFirst && (options.bom || options.spreadsheet) && file.endsWith('.csv')) staged.put(file, '\ufeff');
    staged.put(file, content);
  };
  try {
    const formats = await Promise.all(options.to.map((name) => formatOf(name, options)));
    const totals = await writeFormats(formats, work, list, journal, selectors, put);
    const files = staged.commit();
    const manifest = await manifestOf(engine, options, { totals, variables, files });
    const unwritten = replaceFile(join(options.output, 'manifest.json'), manifest);
    if (unwritten !== undefined) throw Object.assign(new Error(`manifest.json ${unwritten}`), { code: 'MANIFEST' });
    return totals;
  } catch (error) {
    staged.abandon();
    throw error;
  }
}

async function formatOf(name: string, { spreadsheet }: CodeOptions): Promise<CodingFormat> {
  return name === 'csv' && spreadsheet ? csvTables(true) : (await codingFormatOf(name))!;
}

function fail(message: string): ExitCode {
  tell(message);
  return exit.failure;
}
