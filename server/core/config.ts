import { type Document, isMap, LineCounter, parseDocument, type Range, visit } from 'yaml';
import { defaultSettings, type Level, readSettings, type Settings } from './settings.ts';
import type { Problem } from './types.ts';
import { yamlExcess } from './yaml-limits.ts';

/** The file with the settings of a workspace. */
export const CONFIG = 'counterframe.yaml';

/** Settings as they were read; `given` are the keys that the file itself sets. */
export type Config = { readonly settings: Settings; readonly given: readonly string[]; readonly problems: readonly Problem[] };

/** In UTF-16 units; the parser's time grows with the square of the number of keys. */
const LONGEST = 100_000;

export const noConfig: Config = { settings: defaultSettings, given: [], problems: [] };

/** Reads the YAML of a settings file; `name` is for messages. Problems have the line they are about. */
export function parseConfig(text: string, name: string): Config {
  const excess = yamlExcess(text, LONGEST);
  if (excess) return failure(name, excess.message, excess.line);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, logLevel: 'error' });
  const [error] = document.errors;
  if (error) return failure(name, `is not valid YAML: ${error.message.split('\n')[0]}`, error.linePos?.[0].line);
  const alias = aliasIn(document);
  if (alias) return failure(name, 'uses an alias ("*name"), which is not read: write the value out.', lineCounter.linePos(alias[0]).line);
  const value: unknown = document.toJS() ?? {};
  if (typeof value !== 'object' || Array.isArray(value))
    return failure(name, 'must hold "key: value" lines, e.g. "excludeSections: [Bibliography]".', 1);
  const { settings, problems } = readSettings(value, name);
  return { settings, given: Object.keys(value!), problems: problems.map((problem) => ({ ...problem, line: lineOf(problem) })) };

  function lineOf({ path = '', message }: Problem): number | undefined {
    const unknownKey = /^Unrecognized keys?: "([^"]+)"/.exec(message)?.[1];
    const steps = [...path.split('.').filter(Boolean), ...(unknownKey === undefined ? [] : [unknownKey])];
    for (let length = steps.length; length > 0; length--) {
      const node = document.getIn(steps.slice(0, length).map(asIndex), true) as { range?: [number, number, number] } | undefined;
      if (node?.range) return lineCounter.linePos(node.range[0]).line;
    }
    return undefined;
  }
}

/** The text of a settings file with the level of a code changed; comments, order and line ends stay. Undefined where the text is no settings file. */
export function withLevel(text: string, code: string, level: Level): string | undefined {
  return changed(text, (document) => {
    if (!isMap(document.get('severities', true))) document.set('severities', document.createNode({}));
    document.setIn(['severities', code], level);
  });
}

/** The same with how tracked changes are read. */
export function withTrackedChanges(text: string, changes: Settings['trackedChanges']): string | undefined {
  return changed(text, (document) => document.set('trackedChanges', changes));
}

function changed(text: string, change: (document: Document) => void): string | undefined {
  if (yamlExcess(text, LONGEST)) return undefined;
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0 || aliasIn(document) || (document.contents !== null && !isMap(document.contents))) return undefined;
  change(document);
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: /[[{] /.test(text) });
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}

/** A failure that reading the file met, as a configuration with that problem and the default settings. */
export function failure(where: string, message: string, line?: number): Config {
  return { ...noConfig, problems: [{ where, message, line }] };
}

/** Where the first alias stands (UTF-16). */
function aliasIn(document: Document): Range | undefined {
  let found: Range | undefined;
  visit(document, {
    Alias(_, { range }) {
      found = range ?? [0, 0, 0];
      return visit.BREAK;
    },
  });
  return found;
}

function asIndex(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step;
}
