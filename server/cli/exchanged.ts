import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import type { ExchangedFile } from '../exchange/format.ts';

/** A folder of codings with more than this is told to be split. */
const MOST_BYTES = 512_000_000;

/** What codings speak of may stand beside them. */
const beside: Readonly<Record<string, RegExp>> = {
  '.ann': /\.txt$/i,
  '.csv': /\.(txt|md)$/i,
  '.tsv': /\.(txt|md)$/i,
  '.json': /\.(txt|md)$/i,
  '.jsonld': /\.(txt|md)$/i,
};

/**
 * The files of a folder, by their paths in it with forward slashes, or a file with the texts that may stand beside it. In place
 * of them a message, where they cannot be read.
 */
export function exchangedFiles(name: string): readonly ExchangedFile[] | string {
  try {
    const isFolder = statSync(name).isDirectory();
    const folder = isFolder ? name : dirname(name);
    const paths = isFolder ? filesIn(name) : [name, ...textsBeside(name)];
    const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
    if (bytes > MOST_BYTES) return `holds more than ${MOST_BYTES / 1_000_000} MB: name the files of codings one by one.`;
    return paths.map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), bytes: new Uint8Array(readFileSync(path)) }));
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function textsBeside(name: string): readonly string[] {
  const isText = beside[extname(name).toLowerCase()];
  if (!isText) return [];
  const isWanted = (other: string) =>
    isText.test(other) && (extname(name) !== '.ann' || basename(other, '.txt') === basename(name, '.ann'));
  return readdirSync(dirname(name), { withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => join(dirname(name), entry.name))
    .sort();
}
