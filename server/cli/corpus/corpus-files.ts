import { statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { extensionOf } from '../../project/formats.ts';
import { findFiles } from '../files.ts';
import { isTable, tableExtensions } from './table-rows.ts';

/** A file of a corpus: as it is opened, and its path in the corpus, which is the same wherever the corpus lies. */
export type CorpusFile = { readonly path: string; readonly file: string };

/** `files` are in the order of their paths in the corpus. `passedOver` are tables in folders, which are read where they are asked for. */
export type CorpusFiles = {
  readonly files: readonly CorpusFile[];
  readonly missing: readonly string[];
  readonly unread: readonly string[];
  readonly passedOver: readonly string[];
};

/** `withTables` reads tables in folders too; what lies in or is one of `leaveOut` is no part of the corpus. */
export type FilesOptions = { readonly withTables: boolean; readonly leaveOut: readonly string[] };

export async function findCorpusFiles(names: readonly string[], { withTables, leaveOut }: FilesOptions): Promise<CorpusFiles> {
  const found = await findFiles(names, tableExtensions);
  const left = leaveOut.map((name) => resolve(name));
  const isLeft = (path: string) => left.some((one) => resolve(path) === one || resolve(path).startsWith(`${one}${sep}`));
  const named = new Set(names.filter((name) => !isFolder(name)).map((name) => resolve(name)));
  const isGlob = (path: string) =>
    names.some((name) => !isFolder(name) && !named.has(resolve(path)) && /[*?{[(!]/.test(name) && endsAsTable(name));
  const isAsked = (path: string) => withTables || !isTable(path) || named.has(resolve(path)) || isGlob(path);
  const inside = found.paths.filter((path) => !isLeft(path));
  const base = baseOf(names, inside);
  const files = inside.filter(isAsked).map((path) => ({ path, file: inCorpus(path, base) }));
  return {
    files: files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    missing: found.missing,
    unread: found.unread.filter((path) => !isLeft(path)),
    passedOver: inside.filter((path) => !isAsked(path)),
  };
}

/** A glob that speaks of tables: `data/*.csv`. */
function endsAsTable(name: string): boolean {
  return /csv|tsv|tab|jsonl|ndjson/.test(extensionOf(name));
}

/** The folder that paths are told from: the deepest one that holds all that was named. A folder that is named is its own. */
function baseOf(names: readonly string[], paths: readonly string[]): string {
  const folders = names.map((name) => {
    if (isFolder(name)) return resolve(name);
    const still = resolve(name).split(sep);
    const dynamic = still.findIndex((step) => /[*?{[(!]/.test(step));
    const isThere = statSync(name, { throwIfNoEntry: false }) !== undefined;
    return isThere || dynamic < 0 ? dirname(resolve(name)) : still.slice(0, dynamic).join(sep);
  });
  const all = folders.length > 0 ? folders : paths.map((path) => dirname(resolve(path)));
  return all.reduce(commonFolder, all[0] ?? resolve('.'));
}

function commonFolder(a: string, b: string): string {
  const steps = a.split(sep);
  const others = b.split(sep);
  const length = steps.findIndex((step, at) => step !== others[at]);
  return length < 0 ? a : steps.slice(0, length).join(sep);
}

/** File systems write the same letters in different ways; an identifier has one. */
function inCorpus(path: string, base: string): string {
  return resolve(path).slice(base.length).split(sep).filter(Boolean).join('/').normalize('NFC');
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}
