import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { builtin, builtinPlan } from '#lexicons';
import { type Importing, importHere } from '../import/run.ts';
import { codePageName, type Host } from './host.ts';
import { nodeFiles } from './node-files.ts';
import { importInThreads } from './node-importing.ts';
import { startServer } from './server.ts';
import { desksInThreads } from './whole/node-desks.ts';

/**
 * Runs the server on the channel that the arguments name: `--stdio`, `--node-ipc`, `--pipe` or `--socket`. With
 * `--stdio` what is written to the console becomes a log message: standard output belongs to the protocol.
 */
export function runServer(): void {
  stayCompact();
  startServer(createConnection(ProposedFeatures.all), nodeHost());
}

/**
 * A server lives for days beside an editor: its memory grows by half of what is in use before it is cleared up, not several times
 * over, and the part for what is young stays as small as it begins. Measured with 1 MB open and edited: a quarter to a half of the
 * memory less, for a fifth more work, which other threads do.
 */
function stayCompact(): void {
  setFlagsFromString('--heap-growing-percent=50');
  setFlagsFromString('--semi-space-growth-factor=1');
}

function nodeHost(): Host {
  const pages = folderAbove(import.meta.dirname, join('docs', 'codes'));
  return {
    lexicons: builtin,
    plan: builtinPlan,
    files: nodeFiles,
    importing: importing(),
    ...desks(),
    codePage: (code) => (pages === undefined ? undefined : pathToFileURL(join(pages, codePageName(code))).href),
  };
}

/** Run from its source, the server does without threads. */
function importing(): Importing {
  const script = scriptNamed('importer.mjs');
  return script === undefined ? importHere : importInThreads(script);
}

/** The server's own script is that of its threads too; run from its source, the server does their work itself. */
function desks(): Pick<Host, 'desks'> {
  const script = scriptNamed('node.cjs');
  return script === undefined ? {} : { desks: desksInThreads(script) };
}

/** A script of the bundle, beside this one or in the folder `server` there. */
function scriptNamed(name: string): string | undefined {
  return [name, join('server', name)].map((path) => join(import.meta.dirname, path)).find(existsSync);
}

/** The folder of that name beside this module or beside a folder above it: source and bundle lie at different depths. */
function folderAbove(start: string, name: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, name))) return join(folder, name);
    if (folder === dirname(folder)) return undefined;
  }
}
