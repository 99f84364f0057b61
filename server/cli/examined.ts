import type { Analysis, Source } from '../core/index.ts';
import { type Opened, plainly } from '../import/run.ts';
import type { ImportOptions, Refusal } from '../import/types.ts';
import { openFile } from './open-file.ts';
import { internalError } from './problems.ts';

/** What was found in a document, before the project's records are asked; or why it was not read. An error is one of ours. */
export type Examined = { readonly source: Source; readonly analysis: Analysis } | Refusal | { readonly error: string };

export type Examine = (source: Source) => Promise<Analysis>;

/** Opens a document for one who cannot be sent functions. */
export async function openPlainly(path: string, reading: ImportOptions): Promise<Opened | Refusal> {
  return plainly(await openFile(path, reading));
}

/** The engine does not throw; if it does, that is our fault, and still no reason to leave the other documents unread. */
export async function examineOpened(opened: Opened | Refusal, examine: Examine): Promise<Examined> {
  if ('refusal' in opened) return opened;
  const { source, problems } = opened;
  try {
    const analysis = await examine(source);
    return { source, analysis: { ...analysis, problems: [...problems, ...analysis.problems] } };
  } catch (error) {
    return { error: internalError(error) };
  }
}
