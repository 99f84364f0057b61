import { normalSource } from '../../corpus/normal-text.ts';
import { openDocument } from '../../import/open.ts';
import { version } from '../../version.ts';
import type { Engine } from '../engine.ts';
import type { Examined } from '../examined.ts';
import { tell } from '../output.ts';
import { absolute, shownAs } from '../project.ts';
import { packEntry, unpackEntry } from './entry.ts';
import { CACHE, prepareFolder } from './folder.ts';
import { createKeys, type KeyOf } from './key.ts';
import { openStore, tidy } from './store.ts';

/** What `--cache` and `--cache-dir` say: the second asks for a cache too. */
export type CacheOptions = { readonly cache?: boolean; readonly cacheDir?: string };

/** Examinations of earlier runs. `keep` may be done by a thread, with a `keeper` of the same folder. */
export type Cache = {
  readonly folder: string;
  readonly keyOf: KeyOf;
  /** What was found in the document of these bytes, as if it had been examined now. */
  readonly find: (key: string, path: string, bytes: Uint8Array) => Promise<Examined | undefined>;
  readonly keep: Keeper;
  /** Keeps the cache within its bounds, where something was added. */
  readonly end: () => void;
};

export type Keeper = (key: string, examined: Examined) => void;

/** The folder of the cache: as it is named, or beside the settings, or where the command runs. */
export function cacheFolder({ project }: Pick<Engine, 'project'>, cacheDir: string | undefined): string {
  return cacheDir === undefined ? `${(project.config?.folder ?? project.folder).replace(/\/$/, '')}/${CACHE}` : absolute(cacheDir);
}

/** What is kept: with the view of the whole, and of texts as they are or with LF as line end. */
export type View = { readonly overview: boolean; readonly isNormal?: boolean };

/** The cache, where one is asked for. A folder that cannot be one is told; the run goes on without. */
export async function openCache(
  engine: Engine,
  { cache, cacheDir }: CacheOptions,
  { overview, isNormal = false }: View,
): Promise<Cache | undefined> {
  if (!cache && cacheDir === undefined) return undefined;
  const folder = cacheFolder(engine, cacheDir);
  const problem = prepareFolder(folder);
  if (problem !== undefined) {
    tell(`${shownAs(folder)}: ${problem}`);
    return undefined;
  }
  const { settings, reading, compiled } = engine;
  const store = openStore(folder);
  let isComplete = true;
  return {
    folder,
    keyOf: createKeys({ version, lexicons: await compiled.digest(), settings, reading, overview, ...(isNormal && { isNormal }) }),
    find: async (key, path, bytes) => {
      const text = store.read(key);
      const kept = text === undefined ? undefined : unpackEntry(key, text, path);
      if (!kept) {
        isComplete = false;
        return undefined;
      }
      const opened = kept.source ? { source: kept.source } : await openDocument(path, bytes, reading);
      if ('refusal' in opened) return opened;
      return { ...kept, source: isNormal ? normalSource(opened.source) : opened.source };
    },
    keep: keeperOf(folder),
    end: () => {
      if (!isComplete) tidy(folder);
    },
  };
}

/** Writes what was found; what was not read, or not to its end, is tried again the next time. */
export function keeperOf(folder: string): Keeper {
  const store = openStore(folder);
  return (key, examined) => {
    if (!('analysis' in examined) || examined.analysis.isUnfinished) return;
    const { source, ...found } = examined;
    store.write(key, packEntry(key, source, found));
  };
}
