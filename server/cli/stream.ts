import type { Analysis, Format, Problem, Source } from '../core/index.ts';
import { compactRecord } from '../export/compact.ts';
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
export async function stream(options: EngineOptions & AnswerOptions): Promise<ExitCode> {
  const { engine, problems, remarks } = await createEngine(options);
  for (const problem of [...problems, ...remarks]) tell(problemLine(problem));
  if (!engine) return exit.failure;
  for await (const line of readLines(process.stdin)) {
    await write(process.stdout, `${toJson(await answer(line, engine, options))}\n`);
  }
  return exit.clean;
}

/** `compact` leaves out what follows from the lexicons, and `metadata` repeats what else a line holds. */
export type AnswerOptions = {
  readonly why?: boolean;
  readonly compact?: boolean;
  readonly codePoints?: boolean;
  readonly metadata?: boolean;
};

/** `rest` are the fields of a line that say nothing to us. */
type Request = { readonly id: unknown; readonly source: Source; readonly problems: readonly Problem[]; readonly rest: object };

/** The answer to one line. Nothing in a line can end the run. */
async function answer(line: Line, engine: Engine, options: AnswerOptions): Promise<object> {
  const request = readRequest(line);
  const metadata = options.metadata && { metadata: request.rest };
  if ('problem' in request) return refusal(request.id, request.problem, metadata);
  try {
    const found = await engine.examine(request.source);
    const analysis = { ...found, problems: [...request.problems, ...found.problems] };
    const record = options.compact
      ? compactRecord(request.source, analysis, options)
      : fullRecord(request.source, analysis, engine, options);
    return { id: request.id, ...metadata, ...record };
  } catch (error) {
    return refusal(request.id, internalError(error), metadata);
  }
}

function fullRecord(source: Source, analysis: Analysis, { compiled }: Engine, { why = false }: AnswerOptions): object {
  const { findings, counter, problems, ...rest } = recordOf({ source, analysis }, compiled, why);
  return { findings, counter, problems, ...(why && { withheld: rest.withheld, suppressed: rest.suppressed }) };
}

type Refused = { readonly id: unknown; readonly problem: string; readonly rest: object };

function readRequest(line: Line): Request | Refused {
  if (line.text === undefined) return { id: null, problem: 'The line is too long to be read.', rest: {} };
  const value = parse(line.text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, problem: 'The line is not a JSON object: write {"id": …, "text": "…"}.', rest: {} };
  const { id = null, text, format = 'plain', ...rest } = value as Record<string, unknown>;
  if (typeof text !== 'string') return { id, problem: 'The line has no "text", or it is not a string.', rest };
  const known = typeof format === 'string' ? formats[format] : undefined;
  if (!known) return { id, problem: 'The line has an unknown "format": use "plain", "markdown", "html" or "xml".', rest };
  return { id, rest, ...sourceOf(typeof id === 'string' ? id : JSON.stringify(id), known, text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusal(id: unknown, message: string, metadata: object | false | undefined): object {
  const problems: Pick<Problem, 'message'>[] = [{ message }];
  return { id, ...metadata, findings: [], counter: [], problems };
}
