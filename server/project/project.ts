import { CONFIG, type Config, noConfig, parseConfig } from '../core/config.ts';
import { BASELINE, type Baseline, parseBaseline } from '../core/review/baseline.ts';
import { DECISIONS, type Decisions, noDecisions, parseDecisions } from '../core/review/decisions.ts';
import type { Records } from '../core/review/review.ts';
import type { Problem } from '../core/types.ts';

/** Reads a file by its name (a path or an address, with forward slashes); undefined where there is none. */
export type ReadText = (name: string) => Promise<string | undefined>;

/** A file that was found, with the folder that the names in it are relative to. */
export type Found<Value> = { readonly file: string; readonly folder: string; readonly value: Value };

/**
 * What lies beside the drafts of a folder: settings, baseline and decisions, each from the nearest folder upwards that
 * has it. Paths have forward slashes.
 */
export type Project = {
  readonly folder: string;
  readonly config?: Found<Config>;
  readonly baseline?: Found<Baseline>;
  readonly decisions?: Found<Decisions>;
  readonly problems: readonly Problem[];
};

export const projectFiles: readonly string[] = [CONFIG, BASELINE, DECISIONS];

/** Looks for the files of a project from a folder upwards. */
export async function findProject(folder: string, read: ReadText): Promise<Project> {
  const [config, baseline, decisions] = await Promise.all(projectFiles.map((name) => findUpwards(name, folder, read)));
  const found = {
    config: config && { ...config, value: parseConfig(config.value, config.file) },
    baseline: baseline && { ...baseline, value: parseBaseline(baseline.value, baseline.file) },
    decisions: decisions && { ...decisions, value: parseDecisions(decisions.value, decisions.file) },
  };
  return {
    folder,
    config: found.config,
    baseline: found.baseline && { ...found.baseline, value: found.baseline.value.baseline },
    decisions: found.decisions,
    problems: [found.config, found.baseline, found.decisions].flatMap((one) => one?.value.problems ?? []),
  };
}

export function configOf({ config }: Project): Config {
  return config?.value ?? noConfig;
}

export function decisionsOf({ decisions }: Project): Decisions {
  return decisions?.value ?? noDecisions;
}

/** What the files of a project say about one draft. */
export function recordsOf(draft: string, { baseline, decisions }: Project): Records {
  const own = decisions && nameIn(decisions.folder, draft);
  return {
    baseline: baseline?.value.get(nameIn(baseline.folder, draft) ?? '') ?? [],
    decisions: decisions?.value.recorded.filter((one) => one.draft === undefined || one.draft === own) ?? [],
  };
}

/** Where baseline or decisions are written: where they are, else beside the settings, else in the folder itself. */
export function placeFor(project: Project, kind: 'baseline' | 'decisions'): { readonly file: string; readonly folder: string } {
  const folder = project[kind]?.folder ?? project.config?.folder ?? project.folder;
  const name = kind === 'baseline' ? BASELINE : DECISIONS;
  return { folder, file: project[kind]?.file ?? `${folder.replace(/\/$/, '')}/${name}` };
}

/** The name of a draft as the files of a folder write it: relative to the folder; undefined where it lies elsewhere. */
export function nameIn(folder: string, draft: string): string | undefined {
  const start = readable(folder.endsWith('/') ? folder : `${folder}/`);
  const name = readable(draft);
  return name.startsWith(start) ? name.slice(start.length) : undefined;
}

/** An address without its escapes, so that it names a file as a path does. */
function readable(name: string): string {
  if (!/^[a-z][a-z0-9+.-]+:\//i.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

async function findUpwards(name: string, start: string, read: ReadText): Promise<Found<string> | undefined> {
  for (let folder = start; ; folder = parentOf(folder)) {
    const file = `${folder.replace(/\/$/, '')}/${name}`;
    const value = await read(file);
    if (value !== undefined) return { file, folder, value };
    if (parentOf(folder) === folder) return undefined;
  }
}

/** The folder above; the root of a path or of an address has none and is its own. */
function parentOf(folder: string): string {
  const root = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/]*)?(?:\/?[A-Za-z](?::|%3A))?\//i.exec(folder)?.[0] ?? '';
  const rest = folder.slice(root.length).replace(/\/$/, '');
  return rest === '' ? folder : root + rest.slice(0, Math.max(0, rest.lastIndexOf('/')));
}
