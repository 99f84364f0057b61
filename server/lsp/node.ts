import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { builtin, builtinPlan } from '#lexicons';
import { type Importing, importHere } from '../import/run.ts';
import { codePageName, type Host } from './host.ts';
import { nodeFiles } from './node-files.ts';
import { importInThreads } from './node-importing.ts';
import { startServer } from './server.ts';

/**
 * Runs the server on the channel that the arguments name: `--stdio`, `--node-ipc`, `--pipe` or `--socket`. With
 * `--stdio` what is written to the console becomes a log message: standard output belongs to the protocol.
 */
export function runServer(): void {
  startServer(createConnection(ProposedFeatures.all), nodeHost());
}

function nodeHost(): Host {
  const pages = folderAbove(import.meta.dirname, join('docs', 'codes'));
  return {
    lexicons: builtin,
    plan: builtinPlan,
    files: nodeFiles,
    importing: importing(),
    codePage: (code) => (pages === undefined ? undefined : pathToFileURL(join(pages, codePageName(code))).href),
  };
}

/** The script of the threads stands in the bundle beside this one, or in the folder `server` there; run from its source, the server does without. */
function importing(): Importing {
  const script = ['importer.mjs', join('server', 'importer.mjs')].map((name) => join(import.meta.dirname, name)).find(existsSync);
  return script === undefined ? importHere : importInThreads(script);
}

/** The folder of that name beside this module or beside a folder above it: source and bundle lie at different depths. */
function folderAbove(start: string, name: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return join(folder, name);
    if (folder === dirname(folder)) return undefined;
  }
}
