import { readFileSync, statSync } from 'node:fs';
import { type Analysis, emptyAnalysis, type Source } from '../core/index.ts';
import type { Checked } from '../export/exporter.ts';
import { openDocument } from '../import/open.ts';
import type { Imported, ImportOptions, Refusal } from '../import/types.ts';
import { formatOf } from '../project/formats.ts';
import type { Engine } from './engine.ts';
import { internalError } from './problems.ts';
import { applyRecords } from './records.ts';

/** Reads and analyses one document, with what the project's records say about it. What keeps it from being read is its problem, not an error of the run. */
export async function checkDocument(path: string, engine: Engine): Promise<Checked & { readonly isOurFault?: boolean }> {
  const opened = await openFile(path, engine.reading);
  return 'refusal' in opened ? unread(path, opened.refusal) : examineOpened(path, opened, engine);
}

/** The same for a document that has been opened. */
export async function examineOpened(
  path: string,
  { source, problems }: Imported,
  engine: Engine,
): Promise<Checked & { readonly isOurFault?: boolean }> {
  const analysis = await examine(source, engine);
  if ('error' in analysis) return { ...unread(path, internalError(analysis.error)), isOurFault: true };
  return { path, source, analysis: { ...analysis, problems: [...problems, ...analysis.problems] } };
}

/** Opens the document of that path; what keeps it from being read is the refusal. */
export async function openFile(path: string, reading: ImportOptions): Promise<Imported | Refusal> {
  try {
    if (!statSync(path).isFile()) return { refusal: 'is not a file.' };
    return await openDocument(path, readFileSync(path), reading);
  } catch (error) {
    return { refusal: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** The engine does not throw; if it does, that is our fault, and still no reason to leave the other documents unread. */
async function examine(source: Source, engine: Engine): Promise<Analysis | { readonly error: unknown }> {
  try {
    return applyRecords(await engine.examine(source), source, engine);
  } catch (error) {
    return { error };
  }
}

function unread(path: string, message: string): Checked {
  return {
    path,
    source: { name: path, format: formatOf(path) ?? 'plain', text: '' },
    analysis: { ...emptyAnalysis, problems: [{ where: path, message }] },
  };
}
