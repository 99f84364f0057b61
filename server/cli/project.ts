import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { type Config, failure, parseConfig } from '../core/config.ts';
import type { Problem } from '../core/index.ts';
import { decode } from '../project/decode.ts';
import { ownText } from '../project/own-text.ts';
import { type Found, findProject, type Project } from '../project/project.ts';

/**
 * `config` names settings in place of those that are found; `baseline` and `decisions` say what the command uses; with
 * `force` a faulty baseline counts as empty.
 */
export type ProjectOptions = {
  readonly config?: string;
  readonly baseline?: boolean;
  readonly decisions?: boolean;
  readonly force?: boolean;
};

/** What lies beside the drafts, so far as the command uses it. Problems keep the command from running, remarks do not. */
export type Loaded = { readonly project: Project; readonly problems: readonly Problem[]; readonly remarks: readonly Problem[] };

/** The project of the folder in which the command runs. */
export async function loadProject(options: ProjectOptions): Promise<Loaded> {
  const unread = new Map<string, Problem>();
  const found = await findProject(absolute('.'), async (name) => (existsSync(name) ? readText(name, unread) : undefined));
  const config = options.config === undefined ? found.config : readConfig(options.config, found.config?.folder ?? found.folder);
  const baseline = options.baseline ? found.baseline : undefined;
  const decisions = options.decisions ? found.decisions : undefined;
  const problemsOf = (one: Found<unknown> | undefined) => {
    const problem = unread.get(one?.file ?? '');
    return problem ? [problem] : found.problems.filter(({ where }) => where === one?.file);
  };
  const ofConfig = config === found.config ? problemsOf(config) : (config?.value.problems ?? []);
  const ofDecisions = problemsOf(decisions);
  const isUnread = ({ where }: Problem) => unread.has(where);
  return {
    project: { ...found, config, baseline, decisions },
    problems: [...ofConfig, ...(options.force ? [] : problemsOf(baseline)), ...ofDecisions.filter(isUnread)],
    remarks: [...(options.force ? problemsOf(baseline) : []), ...ofDecisions.filter((problem) => !isUnread(problem))],
  };
}

/** A path as the files of a project are asked for it: absolute, with forward slashes. */
export function absolute(path: string): string {
  return resolve(path).replaceAll(sep, '/');
}

/** A file of the project as it is named to those who run the command: as seen from the current folder. */
export function shownAs(file: string): string {
  return relative('.', file).replaceAll(sep, '/');
}

function readConfig(file: string, folder: string): Found<Config> {
  const unread = new Map<string, Problem>();
  const text = readText(file, unread);
  const problem = unread.get(file);
  return { file, folder, value: problem ? failure(file, problem.message) : parseConfig(text, file) };
}

/** The text of a file; one that cannot be read counts as empty and is noted. */
function readText(name: string, unread: Map<string, Problem>): string {
  try {
    const text = textOf(readFileSync(name));
    if (text !== undefined) return text;
    unread.set(name, { where: name, message: 'is not valid UTF-8: save it as UTF-8.' });
  } catch (error) {
    unread.set(name, { where: name, message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` });
  }
  return '';
}

/** The text of a file of the project; undefined where it is none. */
export function textOf(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes);
  return decoded.problem === undefined ? decoded.text : ownText(bytes);
}
