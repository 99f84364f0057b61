import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Version } from '../core/index.ts';
import type { Changes } from '../import/types.ts';
import { extensionOf } from '../project/formats.ts';
import type { Engine } from './engine.ts';
import { fileAt } from './git-file.ts';
import { createReader } from './reader.ts';

/** Where a version of a draft is: a file, be it in a view of its tracked changes, or a file at a revision of git. */
export type Place = { readonly path: string; readonly changes?: Changes; readonly revision?: string };

/** A version with the name that readers know it by; or why it was not read, as a line to be told. */
export type Opened = { readonly path: string; readonly version: Version } | { readonly problem: string; readonly isOurFault?: true };

/** Reads and examines a version, with the limits that hold for any document. */
export async function openVersion(place: Place, engine: Engine, seconds: number): Promise<Opened> {
  const name = nameOf(place);
  if (place.revision === undefined) return examine(place, place.path, name, engine, seconds);
  const file = await fileAt(place.revision, place.path);
  if ('refusal' in file) return { problem: `${place.path}: ${file.refusal}` };
  const folder = mkdtempSync(join(tmpdir(), 'counterframe-'));
  try {
    const copy = join(folder, basename(place.path));
    writeFileSync(copy, file.bytes, { mode: 0o600 });
    return await examine(place, copy, name, engine, seconds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function examine({ changes }: Place, file: string, name: string, engine: Engine, seconds: number): Promise<Opened> {
  const reading = { ...engine.reading, ...(changes && { changes }) };
  const reader = createReader({ ...engine, reading }, { jobs: 1, seconds, overview: true });
  try {
    const examined = await reader.examine(file);
    if ('refusal' in examined) return { problem: `${name}: ${examined.refusal}` };
    if ('error' in examined) return { problem: `${name}: ${examined.error}`, isOurFault: true };
    const { source, analysis, overview } = examined;
    return { path: name, version: { source: { ...source, name }, analysis, overview: overview! } };
  } finally {
    await reader.end();
  }
}

/** Whether a file can have tracked changes. */
export function canBeTracked(path: string): boolean {
  return /^\.(?:docx|docm|dotx|odt|ott|fodt)$/.test(extensionOf(path));
}

function nameOf({ path, changes, revision }: Place): string {
  if (revision !== undefined) return `${revision}:${path}`;
  if (changes === undefined) return path;
  return `${path} (changes ${changes === 'original' ? 'rejected' : changes})`;
}
