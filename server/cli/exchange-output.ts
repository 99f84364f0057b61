import { dirname, extname, join } from 'node:path';
import type { Put } from '../exchange/format.ts';
import { madeFolder } from './made-folder.ts';
import { openTarget, type Target } from './target.ts';

/** Where an exchanged format's files go. `close` answers whether all of them arrived; until then none is in its place. */
export type ExchangeOutput = { readonly put: Put; readonly close: () => Promise<boolean>; readonly files: () => readonly string[] };

/**
 * `output` is the file itself where it ends as the format's file does, and else the folder for its files; further files of
 * a format stand beside that file. What cannot be written is told.
 */
export function openExchangeOutput(output: string): ExchangeOutput {
  const targets = new Map<string, Target | undefined>();
  const places = new Map<string, string>();
  const placeOf = (file: string): string => {
    const isItself = places.size === 0 && extname(output) !== '' && extname(output).toLowerCase() === extname(file).toLowerCase();
    const [first] = places.values();
    const folder = isItself ? undefined : first === output ? dirname(output) : output;
    return folder === undefined ? output : join(folder, file);
  };
  const open = async (file: string): Promise<Target | undefined> => {
    const place = placeOf(file);
    places.set(file, place);
    return madeFolder(dirname(place)) ? openTarget(place) : undefined;
  };
  return {
    async put(file, content) {
      if (!targets.has(file)) targets.set(file, await open(file));
      await targets.get(file)?.write(content);
    },
    async close() {
      let isWhole = true;
      for (const target of targets.values()) isWhole = target !== undefined && (await target.close()) && isWhole;
      return isWhole;
    },
    files: () => [...places.values()],
  };
}
