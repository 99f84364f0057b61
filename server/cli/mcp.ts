import { readFileSync, statSync } from 'node:fs';
import { parse } from 'node:path';
import { builtinCounts } from '../assist/accuracy.ts';
import type { McpHost } from '../mcp/host.ts';
import { version } from '../version.ts';
import { checkDocument } from './documents.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { PATIENCE } from './jobs.ts';
import { tell } from './output.ts';
import { codePageFile } from './pages.ts';
import { problemLine } from './problems.ts';
import { createReader } from './reader.ts';

type McpOptions = EngineOptions & { readonly root?: readonly string[] };

/** `counterframe mcp`: the server for assistants, over standard input and output, until its client closes the input. */
export async function mcp(options: McpOptions): Promise<ExitCode> {
  const { engine, problems, remarks } = await createEngine(options);
  for (const problem of [...problems, ...remarks]) tell(problemLine(problem));
  const roots = options.root ?? startFolder();
  const missing = roots.filter((root) => !statSync(root, { throwIfNoEntry: false })?.isDirectory());
  for (const root of missing) tell(`${root}: is not a folder: give --root a folder that is there.`);
  if (!engine || missing.length > 0) return exit.failure;
  const { serve } = await import('#mcp');
  await serve(hostOf(engine, roots, options.builtin ?? true), process.stdin, process.stdout);
  return exit.clean;
}

/** Some clients start servers in the root of the file system, by which nobody means that all of it may be read. */
function startFolder(): readonly string[] {
  const folder = process.cwd();
  return folder === parse(folder).root ? [] : [folder];
}

/** Measured figures and pages are those of the built-in codes. */
function hostOf(engine: Engine, roots: readonly string[], withBuiltin: boolean): McpHost {
  const page = (code: string) => {
    const file = codePageFile(code);
    return file === undefined ? undefined : readFileSync(file, 'utf8');
  };
  const reader = createReader(engine, { jobs: 1, seconds: PATIENCE });
  return {
    compiled: engine.compiled,
    examine: engine.examine,
    version,
    checkFile: (path) => checkDocument(path, engine, reader),
    roots,
    counts: withBuiltin ? builtinCounts : {},
    page: withBuiltin ? page : () => undefined,
    tell,
  };
}
