import { readFileSync, statSync } from 'node:fs';
import { type Analysis, emptyAnalysis, type Source } from '../core/index.ts';
import type { Checked } from '../export/exporter.ts';
import { decode } from '../project/decode.ts';
import { extensions, formatOf, sourceOf } from '../project/formats.ts';
import type { Engine } from './engine.ts';
import { internalError } from './problems.ts';
import { applyRecords } from './records.ts';

/** Reads and analyses one document, with what the project's records say about it. What keeps it from being read is its problem, not an error of the run. */
export async function checkDocument(path: string, engine: Engine): Promise<Checked & { readonly isOurFault?: boolean }> {
  const format = formatOf(path);
  if (!format) return unread(path, `is not one of the formats that are read (${extensions.join(' ')}).`);
  const read = readText(path);
  if (read.text === undefined) return unread(path, read.problem);
  const { source, problems } = sourceOf(path, format, read.text);
  const analysis = await examine(source, engine);
  if ('error' in analysis) return { ...unread(path, internalError(analysis.error)), isOurFault: true };
  const decoding = read.problem === undefined ? [] : [{ where: path, message: read.problem }];
  return { path, source, analysis: { ...analysis, problems: [...decoding, ...problems, ...analysis.problems] } };
}

/** The engine does not throw; if it does, that is our fault, and still no reason to leave the other documents unread. */
async function examine(source: Source, engine: Engine): Promise<Analysis | { readonly error: unknown }> {
  try {
    return applyRecords(await engine.examine(source), source, engine);
  } catch (error) {
    return { error };
  }
}

function readText(path: string): ReturnType<typeof decode> {
  try {
    if (!statSync(path).isFile()) return { problem: 'is not a file.' };
    return decode(readFileSync(path));
  } catch (error) {
    return { problem: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function unread(path: string, message: string): Checked {
  return {
    path,
    source: { name: path, format: formatOf(path) ?? 'plain', text: '' },
    analysis: { ...emptyAnalysis, problems: [{ where: path, message }] },
  };
}
