import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { compareVersions, type Severity, type Version } from '../core/index.ts';
import { comparisonHtml } from '../export/compare/html.ts';
import { comparisonJson } from '../export/compare/json.ts';
import type { Compared } from '../export/compare/subject.ts';
import { comparisonText } from '../export/compare/text.ts';
import { knownSelectors, reaches, selectCodes } from '../export/select.ts';
import { version } from '../version.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { PATIENCE } from './jobs.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { openTarget } from './target.ts';
import { canBeTracked, type Opened, openVersion, type Place } from './versions.ts';

export type CompareOptions = EngineOptions & {
  readonly rev?: string;
  readonly tracked?: boolean;
  readonly format: 'text' | 'json' | 'html';
  readonly output?: string;
  readonly severity?: Severity;
  readonly code?: readonly string[];
  readonly timeout?: number;
  readonly quiet?: boolean;
};

const writers = { text: comparisonText, json: comparisonJson, html: comparisonHtml } as const;

/** `counterframe compare OLD NEW`: what became of each finding and provision from one version of a draft to the next. */
export async function compare(paths: readonly string[], options: CompareOptions): Promise<ExitCode> {
  const places = placesOf(paths, options);
  if (typeof places === 'string') return fail(places);
  const { engine, problems, remarks } = await createEngine(options);
  for (const problem of options.quiet ? problems : [...problems, ...remarks]) tell(problemLine(problem));
  if (!engine) return exit.failure;
  const unknown = (options.code ?? []).filter((name) => !knownSelectors(engine.compiled).has(name));
  if (unknown.length > 0) return fail(`Unknown code ${unknown.join(', ')}. "counterframe codes" lists them.`);
  const versions: Opened[] = [];
  for (const place of places) versions.push(await openVersion(place, engine, options.timeout ?? PATIENCE));
  const [before, now] = versions as [Opened, Opened];
  if ('problem' in before || 'problem' in now) {
    for (const one of versions) if ('problem' in one) tell(one.problem);
    return exit.failure;
  }
  if (!options.quiet) tellProblems([before, now], options.tracked ? paths[0] : undefined);
  return writeComparison(before, now, engine, options);
}

type Read = Extract<Opened, { readonly version: Version }>;

async function writeComparison(before: Read, now: Read, { compiled }: Engine, options: CompareOptions): Promise<ExitCode> {
  const [old, young] = [selected(before.version, options), selected(now.version, options)];
  const comparison = compareVersions(old, young);
  const side = ({ path, version: { source, analysis } }: Read) => ({ path, source, words: analysis.words });
  const compared: Compared = { version, compiled, before: side(before), now: side(now), comparison };
  const target = await openTarget(options.output);
  if (!target) return exit.failure;
  await target.write(writers[options.format](compared));
  if (!(await target.close())) return exit.failure;
  const { severity: level = 'warning' } = options;
  const isNew = ({ kind, now: finding }: (typeof comparison.findings)[number]) =>
    (kind === 'added' || kind === 'recoded') && reaches(finding.severity, level);
  return comparison.findings.some(isNew) ? exit.findings : exit.clean;
}

function selected(one: Version, { code = [] }: CompareOptions): Version {
  return { ...one, analysis: selectCodes(one.analysis, code) };
}

/** The two versions that are asked for, or what is unclear. */
function placesOf(paths: readonly string[], { rev, tracked, output }: CompareOptions): readonly [Place, Place] | string {
  const [first, second] = paths;
  const alone = rev !== undefined || tracked === true;
  if (first === undefined || (!alone && second === undefined))
    return 'Name two versions to compare, or one draft with --rev REVISION or --tracked.';
  if (paths.length > (alone ? 1 : 2)) return alone ? 'With --rev and --tracked name one draft only.' : 'Name two versions only.';
  if (output !== undefined && paths.some((path) => existsSync(path) && resolve(path) === resolve(output)))
    return `${output}: is a document to be read, and would be written over: give -o another name.`;
  if (rev !== undefined) return [{ path: first, revision: rev }, { path: first }];
  if (!tracked) return [{ path: first }, { path: second! }];
  if (!canBeTracked(first)) return `${first}: tracked changes are compared in Word and OpenDocument files only (.docx .odt).`;
  return [
    { path: first, changes: 'original' },
    { path: first, changes: 'accepted' },
  ];
}

/** `tracked` names the file of which both versions are. */
function tellProblems(read: readonly Read[], tracked: string | undefined): void {
  for (const { path, version: one } of read) for (const { message } of one.analysis.problems) tell(problemLine({ where: path, message }));
  if (tracked !== undefined && read.every(({ version: one }) => one.source.layout?.reading === undefined))
    tell(`${tracked}: has no tracked changes, so that both versions are the same.`);
}

function fail(message: string): ExitCode {
  tell(message);
  return exit.failure;
}
