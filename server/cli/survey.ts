import { existsSync } from 'node:fs';
import type { Problem } from '../core/index.ts';
import type { Checked } from '../export/exporter.ts';
import { isUnread } from '../export/tally.ts';
import { nameIn } from '../project/project.ts';
import { checkDocuments, type ReadingOptions } from './documents.ts';
import type { Engine } from './engine.ts';
import { findFiles, missingLine } from './files.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { absolute, shownAs } from './project.ts';

/** A file of records: the folder that it lies in and the names of the drafts that it is about, relative to the folder. */
export type Register = { readonly folder: string; readonly drafts: Iterable<string> };

/** `gone` are drafts of the register that are no longer there; a survey is whole where every draft could be read. */
export type Survey = { readonly gone: ReadonlySet<string>; readonly isWhole: boolean };

/**
 * Reads the drafts that are named, or those of the register where none is, and gives each to `visit` by its name in the
 * register. Tells what cannot be read.
 */
export async function surveyDrafts(
  names: readonly string[],
  { folder, drafts }: Register,
  engine: Engine,
  visit: (name: string, checked: Checked) => void,
  options: ReadingOptions,
): Promise<Survey> {
  const places = names.map(absolute);
  const known = [...drafts].filter((name) => names.length === 0 || isUnder(places, absolute(`${folder}/${name}`)));
  const gone = new Set(known.filter((name) => !isThere(name, folder)));
  const files = known.filter((name) => !gone.has(name)).map((name) => shownAs(`${folder}/${name}`));
  const found = await findFiles(names.length > 0 ? names : files);
  const missing = found.missing.filter((name) => !gone.has(nameIn(folder, absolute(name)) ?? ''));
  for (const name of missing) tell(missingLine(name, found));
  const nameOf = (path: string) => nameIn(folder, absolute(path));
  const outside = found.paths.filter((path) => nameOf(path) === undefined);
  const problems: Problem[] = outside.map((path) => ({
    where: path,
    message: `lies outside of ${folder}, to which these records belong: run the command there.`,
  }));
  const inside = found.paths.filter((path) => nameOf(path) !== undefined);
  for await (const checked of checkDocuments(inside, engine, options)) {
    if (isUnread(checked)) problems.push(...checked.analysis.problems);
    else visit(nameOf(checked.path)!, checked);
  }
  for (const problem of problems) tell(problemLine(problem));
  const isWhole = missing.length + problems.length === 0;
  return { gone, isWhole };
}

/** A name that leads out of the folder is no draft's. */
function isThere(name: string, folder: string): boolean {
  const file = absolute(`${folder}/${name}`);
  return nameIn(folder, file) === name && existsSync(file);
}

function isUnder(places: readonly string[], file: string): boolean {
  return places.some((place) => file === place || file.startsWith(`${place}/`));
}
