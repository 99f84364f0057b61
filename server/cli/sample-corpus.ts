import { statSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { CodedText } from '../core/coding/types.ts';
import type { Analysis, Source } from '../core/index.ts';
import { checkDocuments, type ReadingOptions } from './documents.ts';
import type { Engine } from './engine.ts';
import { findFiles } from './files.ts';
import { tell } from './output.ts';
import { problemLine } from './problems.ts';
import { tellUnread } from './unread.ts';

/** A document of a corpus with what was found in it. */
export type Read = { readonly document: CodedText; readonly source: Source; readonly analysis: Analysis };

/** What to read: documents are given in the order of their paths. `isWhole` says, at the end, whether all was read. */
export type Corpus = { readonly documents: () => AsyncGenerator<Read>; readonly isWhole: () => boolean };

/** The documents of files, folders and globs. The one place in which sampling learns what a corpus is. */
export async function corpusOf(names: readonly string[], engine: Engine, options: ReadingOptions): Promise<Corpus> {
  const found = await findFiles(names);
  for (const name of found.missing) tell(`${name}: no documents found under this name.`);
  if (!options.quiet) tellUnread(found.unread);
  const idOf = namesIn(names);
  let faults = found.missing.length;
  return {
    isWhole: () => faults === 0,
    async *documents() {
      for await (const { path, source, analysis } of checkDocuments(found.paths, engine, options)) {
        for (const problem of analysis.problems.filter(() => source.text === '')) {
          tell(problemLine(problem));
          faults++;
        }
        if (source.text === '') continue;
        const id = idOf(path);
        yield { document: { id, name: id, format: source.format, text: source.text, metadata: { folder: dirname(id) } }, source, analysis };
      }
    },
  };
}

/** Documents of one folder are named by their paths in it, so that the folder can stand anywhere; others as they were given. */
function namesIn(names: readonly string[]): (path: string) => string {
  const [folder = ''] = names;
  const isOne = names.length === 1 && statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return (path) => (isOne ? relative(folder, path).replaceAll('\\', '/') : path);
}
