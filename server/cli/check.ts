import { resolve } from 'node:path';
import type { Severity, Stale } from '../core/index.ts';
import type { Checked, Exporter, View } from '../export/exporter.ts';
import { openGuarded } from '../export/guarded-writer.ts';
import { exporterOf } from '../export/registry.ts';
import { reaches, selectCodes, selectLevel } from '../export/select.ts';
import { addTo, emptyTally, type Tally } from '../export/tally.ts';
import { version } from '../version.ts';
import { sortArguments } from './arguments.ts';
import { checkDocuments, type ReadingOptions } from './documents.ts';
import { createEngine, type Engine } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { tellFailures } from './failures.ts';
import { findFiles, missingLine } from './files.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { tellStale } from './stale.ts';
import { openTarget } from './target.ts';
import { tellUnread } from './unread.ts';

export type CheckOptions = ReadingOptions & {
  readonly format: string;
  readonly output?: string;
  readonly severity?: Severity;
  readonly code?: readonly string[];
  readonly maxWarnings?: number;
  readonly config?: string;
  readonly lexicon?: readonly string[];
  readonly builtin: boolean;
  readonly baseline: boolean;
  readonly decisions: boolean;
  readonly counter?: boolean;
  readonly why?: boolean;
  readonly color: boolean;
};

/** `counterframe check`: reads documents and writes what is found in them, in the order of the paths, in the format that is asked for. */
export async function check(names: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const created = await createEngine({ ...options, lexicon: sortArguments(names, options).lexicons });
  const notes = options.quiet ? [] : created.remarks;
  for (const problem of [...created.problems, ...notes]) tell(problemLine(problem));
  if (!created.engine) return exit.failure;
  const sorted = sortArguments(names, options, created.engine.compiled);
  const unclear = sorted.paths.length > 0 ? sorted.problems : [...sorted.problems, 'Name a file, a folder or a glob to check.'];
  for (const problem of unclear) tell(problem);
  if (unclear.length > 0) return exit.failure;
  const found = await findFiles(sorted.paths);
  for (const name of found.missing) tell(missingLine(name, found));
  const paths = found.paths.filter((path) => options.output === undefined || resolve(path) !== resolve(options.output));
  if (paths.length < found.paths.length && sorted.paths.some((name) => resolve(name) === resolve(options.output!))) {
    tell(`${options.output}: is a document to be read, and would be written over: give -o another name.`);
    return exit.failure;
  }
  const exporter = (await exporterOf(options.format))!;
  if (exporter.isBinary && options.output === undefined && process.stdout.isTTY) {
    tell(`A ${options.format} file cannot be shown in a terminal: give it a name with -o, e.g. -o report.${options.format}.`);
    return exit.failure;
  }
  const tally = paths.length === 0 ? undefined : await writeReport(paths, sorted.codes, created.engine, exporter, options);
  if (!options.quiet) tellUnread(found.unread);
  if (!tally || tally.faults > 0 || found.missing.length > 0) return exit.failure;
  return isFailing(tally, options) ? exit.findings : exit.clean;
}

async function writeReport(
  paths: readonly string[],
  codes: readonly string[],
  engine: Engine,
  exporter: Exporter,
  options: CheckOptions,
): Promise<(Tally & { readonly faults: number }) | undefined> {
  const target = await openTarget(options.output);
  if (!target) return undefined;
  let tally = emptyTally;
  let faults = 0;
  const writer = openGuarded(exporter, viewOf(engine, options, target.color), (failure) => {
    tellFailures([failure]);
    faults++;
  });
  const stale: Stale[] = [];
  await target.write(writer.start());
  for await (const checked of checkDocuments(paths, engine, { ...options, overview: exporter.needsOverview })) {
    const selected = { ...checked, analysis: selectCodes(checked.analysis, codes) };
    tally = addTo(tally, selected);
    for (const record of selected.analysis.stale) stale.push(record);
    if (checked.isOurFault) faults++;
    await target.write(writer.document(options.quiet ? onlyFailing(selected, options) : selected));
  }
  await target.write(await writer.end());
  if (!options.quiet) tellStale(stale);
  return (await target.close()) ? { ...tally, faults } : undefined;
}

type ViewOptions = Pick<CheckOptions, 'counter' | 'why' | 'quiet' | 'color'>;

/** What exporters are told; `color` says whether the output can show colours. */
export function viewOf({ compiled, settings, project }: Engine, options: ViewOptions, color: boolean): View {
  const { counter = false, why = false, quiet = false } = options;
  return {
    version,
    compiled,
    settings,
    root: process.cwd(),
    counter,
    why,
    quiet,
    color: options.color && color,
    baseline: project.baseline !== undefined,
  };
}

function onlyFailing(checked: Checked, { severity = 'warning' }: CheckOptions): Checked {
  return { ...checked, analysis: selectLevel(checked.analysis, severity) };
}

/** With `--max-warnings`, warnings are judged by their number, and findings below them by the failing level. */
function isFailing({ severities }: Tally, { severity: level = 'warning', maxWarnings }: CheckOptions): boolean {
  if (maxWarnings !== undefined && severities.warning > maxWarnings) return true;
  return Object.entries(severities).some(
    ([severity, count]) => count > 0 && reaches(severity as Severity, level) && !(severity === 'warning' && maxWarnings !== undefined),
  );
}
