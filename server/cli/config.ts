import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { defaultSettings, type Problem, readSettings, type Settings } from '../core/index.ts';

const NAME = 'counterframe.yaml';

export type Config = { readonly settings: Settings; readonly problems: readonly Problem[]; readonly file?: string };

/** The settings of `file`, or of the first counterframe.yaml in `folder` or above it, or the defaults. */
export function loadConfig(file: string | undefined, folder: string): Config {
  const found = file ?? findUpwards(folder);
  if (found === undefined) return { settings: defaultSettings, problems: [] };
  try {
    return { ...parseConfig(readFileSync(found, 'utf8'), found), file: found };
  } catch (error) {
    return failure(found, `cannot be read: ${messageOf(error)}`);
  }
}

/** Reads the YAML of a settings file; `name` is for messages. */
export function parseConfig(text: string, name: string): Config {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [error] = document.errors;
  if (error) return failure(name, `is not valid YAML: ${error.message.split('\n')[0]}`, error.linePos?.[0].line);
  const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  if (typeof value !== 'object' || Array.isArray(value))
    return failure(name, 'must hold "key: value" lines, e.g. "excludeSections: [Bibliography]".', 1);
  const { settings, problems } = readSettings(value, name);
  return { settings, problems: problems.map((problem) => ({ ...problem, line: lineOf(problem) })) };

  function lineOf({ path = '', message }: Problem): number | undefined {
    const unknownKey = /^Unrecognized keys?: "([^"]+)"/.exec(message)?.[1];
    const steps = unknownKey === undefined ? path.split('.') : [unknownKey];
    for (let length = steps.length; length > 0; length--) {
      const node = document.getIn(steps.slice(0, length).map(asIndex), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lineCounter.linePos(node.range[0]).line;
    }
    return undefined;
  }
}

function findUpwards(folder: string): string | undefined {
  const candidate = join(folder, NAME);
  if (existsSync(candidate)) return candidate;
  const parent = dirname(folder);
  return parent === folder ? undefined : findUpwards(parent);
}

function asIndex(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}

function failure(where: string, message: string, line?: number): Config {
  return { settings: defaultSettings, problems: [{ where, message, line }] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
