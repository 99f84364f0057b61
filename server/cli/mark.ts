import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Severity } from '../core/index.ts';
import { replaceFile } from '../disk/replace.ts';
import { marksOf } from '../export/marks.ts';
import { knownSelectors, selectCodes, selectLevel } from '../export/select.ts';
import { counted } from '../export/tally.ts';
import type { Imported, Marked } from '../import/types.ts';
import { withRecords } from './documents.ts';
import { createEngine, type Engine, type EngineOptions } from './engine.ts';
import { examineOpened } from './examined.ts';
import { type ExitCode, exit } from './exit.ts';
import { openFile } from './open-file.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';

export type MarkCommand = EngineOptions & {
  readonly output?: string;
  readonly trackChanges?: boolean;
  readonly severity: Severity;
  readonly code?: readonly string[];
  readonly quiet?: boolean;
};

const AUTHOR = 'Counterframe';

/** `counterframe mark DRAFT -o COPY`: writes a copy of a document with each finding as a comment on its words. The document stays as it is. */
export async function mark(path: string, options: MarkCommand): Promise<ExitCode> {
  const { engine, problems } = await createEngine(options);
  for (const problem of problems) tell(problemLine(problem));
  if (!engine) return exit.failure;
  const unknown = (options.code ?? []).filter((name) => !knownSelectors(engine.compiled).has(name));
  if (unknown.length > 0) return fail(`Unknown code ${unknown.join(', ')}. "counterframe codes" lists them.`);
  const copy = options.output ?? join(dirname(path), `${basename(path, extname(path))}-reviewed${extname(path)}`);
  if (options.output === undefined && existsSync(copy)) return fail(`${copy}: is there already: move it away, or give -o another name.`);
  if (resolve(copy) === resolve(path)) return fail(`${path}: is the document itself and would be written over: give -o another name.`);
  if (extname(copy).toLowerCase() !== extname(path).toLowerCase())
    return fail(`${copy}: the copy is of the kind of the document: give it the extension ${extname(path)}.`);
  const opened = await openFile(path, engine.reading);
  if ('refusal' in opened) return fail(`${path}: ${opened.refusal}`);
  if (!opened.mark) return fail(`${path}: comments can be written into Word, OpenDocument and PDF files only (.docx .odt .pdf).`);
  if (options.trackChanges && extname(path).toLowerCase() === '.pdf')
    tell(`${path}: a PDF has no tracked changes: rewordings stand in the notes.`);
  const marked = await markFindings(path, opened, engine, options);
  if (typeof marked === 'string') return fail(`${path}: ${marked}`);
  const unwritten = replaceFile(copy, marked.bytes);
  if (unwritten !== undefined) return fail(`${copy}: ${unwritten}`);
  for (const { mark, reason } of marked.left) tell(`${path}: one finding has no comment (${mark.paragraphs[0]}): ${reason}`);
  if (!options.quiet) tell(`${copy}: ${counted(marked.count - marked.left.length, 'comment')} written.`);
  return exit.clean;
}

async function markFindings(
  path: string,
  opened: Imported,
  engine: Engine,
  { code = [], severity, trackChanges = false }: MarkCommand,
): Promise<(Marked & { readonly count: number }) | string> {
  const { analysis } = withRecords(
    path,
    await examineOpened(opened, async (source) => ({ analysis: await engine.examine(source) })),
    engine,
  );
  for (const { where, message } of analysis.problems) tell(problemLine({ where, message }));
  const { findings } = selectLevel(selectCodes(analysis, code), severity);
  const marked = await opened.mark!(marksOf(findings, engine.compiled), { author: AUTHOR, date: now(), trackChanges });
  return 'refusal' in marked ? marked.refusal : { ...marked, count: findings.length };
}

/** Word shows no finer time than minutes, and knows no fractions of seconds. */
function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

function fail(message: string): ExitCode {
  tell(message);
  return exit.failure;
}
