import { type Analysis, type Compiled, type Overview, overviewOf, type Settings, type Source } from '../core/index.ts';
import { type Opened, plainly } from '../import/run.ts';
import type { ImportOptions, Refusal } from '../import/types.ts';
import { openFile } from './open-file.ts';
import { internalError } from './problems.ts';

/** What was found in a document, before the project's records are asked; or why it was not read. An error is one of ours. */
export type Examined = (ExaminedSource & { readonly source: Source }) | Refusal | { readonly error: string };

export type ExaminedSource = { readonly analysis: Analysis; readonly overview?: Overview };

export type Examine = (source: Source) => Promise<ExaminedSource>;

/** Examines sources, with the view of the whole where it is asked for. */
export function examineIn(compiled: Compiled, settings: Settings, examine: (source: Source) => Promise<Analysis>) {
  return (withOverview: boolean): Examine =>
    async (source) => {
      const analysis = await examine(source);
      if (!withOverview) return { analysis };
      const overview = await overviewOf(source, analysis, compiled, settings);
      return { analysis: { ...analysis, problems: [...analysis.problems, ...overview.problems] }, overview };
    };
}

/** Opens a document for one who cannot be sent functions. */
export async function openPlainly(path: string, reading: ImportOptions): Promise<Opened | Refusal> {
  return plainly(await openFile(path, reading));
}

/** The engine does not throw; if it does, that is our fault, and still no reason to leave the other documents unread. */
export async function examineOpened(opened: Opened | Refusal, examine: Examine): Promise<Examined> {
  if ('refusal' in opened) return opened;
  const { source, problems } = opened;
  try {
    const { analysis, ...more } = await examine(source);
    return { source, ...more, analysis: { ...analysis, problems: [...problems, ...analysis.problems] } };
  } catch (error) {
    return { error: internalError(error) };
  }
}
