import { extname } from 'node:path';
import { codebookOf } from '../core/coding/codebook.ts';
import type { Codebook } from '../core/coding/types.ts';
import { createEngine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { openTarget } from './target.ts';

type Write = (codebook: Codebook) => string;

const writers: Readonly<Record<string, () => Promise<Write>>> = {
  '.qdc': async () => (await import('../exchange/refi/codebook-xml.ts')).codebookXml,
  '.csv': async () => (await import('../export/codebook.ts')).codebookCsv,
  '.md': async () => (await import('../export/codebook.ts')).codebookMarkdown,
  '.json': async () => (await import('../export/codebook.ts')).codebookJson,
};

/** `counterframe codebook -o FILE`: the codes alone, as a file of the kind that its name says. */
export async function codebook(options: EngineOptions & { readonly output: string }): Promise<ExitCode> {
  const writer = writers[extname(options.output).toLowerCase()];
  if (!writer) {
    tell(`${options.output}: is of no kind that codebooks are written in: end its name in ${Object.keys(writers).join(', ')}.`);
    return exit.failure;
  }
  const { engine, problems } = await createEngine(options);
  for (const problem of problems) tell(problemLine(problem));
  if (!engine) return exit.failure;
  const write = await writer();
  const target = await openTarget(options.output);
  if (!target) return exit.failure;
  await target.write(write(codebookOf(engine.compiled)));
  return (await target.close()) ? exit.clean : exit.failure;
}
