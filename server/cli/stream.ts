import type { Format, Problem, Source } from '../core/index.ts';
import { recordOf, toJson } from '../export/record.ts';
import { sourceOf } from '../project/formats.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { type ExitCode, exit } from './exit.ts';
import { type Line, readLines } from './lines.ts';
import { tell, write } from './output.ts';
import { internalError, problemLine } from './problems.ts';

const formats: Readonly<Record<string, Format>> = {
  plain: 'plain',
  text: 'plain',
  txt: 'plain',
  markdown: 'markdown',
  md: 'markdown',
  html: 'html',
  xml: 'xml',
  latex: 'latex',
  tex: 'latex',
  rst: 'rst',
  asciidoc: 'asciidoc',
};

/** `counterframe stream`: answers every line of standard input with a line, in order, one at a time. */
export async function stream(options: EngineOptions & { readonly why?: boolean }): Promise<ExitCode> {
  const { engine, problems, remarks } = await createEngine(options);
  for (const problem of [...problems, ...remarks]) tell(problemLine(problem));
  if (!engine) return exit.failure;
  for await (const line of readLines(process.stdin)) {
    await write(process.stdout, `${toJson(await answer(line, engine, options.why ?? false))}\n`);
  }
  return exit.clean;
}

type Request = { readonly id: unknown; readonly source: Source; readonly problems: readonly Problem[] };

/** The answer to one line. Nothing in a line can end the run. */
async function answer(line: Line, engine: Engine, why: boolean): Promise<object> {
  const request = readRequest(line);
  if ('problem' in request) return refusal(request.id, request.problem);
  try {
    const analysis = await engine.examine(request.source);
    const all = { ...analysis, problems: [...request.problems, ...analysis.problems] };
    const { findings, counter, problems, ...rest } = recordOf({ source: request.source, analysis: all }, engine.compiled, why);
    return { id: request.id, findings, counter, problems, ...(why && { withheld: rest.withheld, suppressed: rest.suppressed }) };
  } catch (error) {
    return refusal(request.id, internalError(error));
  }
}

function readRequest(line: Line): Request | { readonly id: unknown; readonly problem: string } {
  if (line.text === undefined) return { id: null, problem: 'The line is too long to be read.' };
  const value = parse(line.text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, problem: 'The line is not a JSON object: write {"id": …, "text": "…"}.' };
  const { id = null, text, format = 'plain' } = value as Record<string, unknown>;
  if (typeof text !== 'string') return { id, problem: 'The line has no "text", or it is not a string.' };
  const known = typeof format === 'string' ? formats[format] : undefined;
  if (!known) return { id, problem: 'The line has an unknown "format": use "plain", "markdown", "html" or "xml".' };
  return { id, ...sourceOf(String(id), known, text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(id: unknown, message: string): object {
  const problems: Pick<Problem, 'message'>[] = [{ message }];
  return { id, findings: [], counter: [], problems };
}
