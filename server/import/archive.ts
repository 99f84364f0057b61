import { zipSync } from 'fflate';
import type { Refusal } from './types.ts';
import { type Listed, readDirectory } from './zip/directory.ts';
import { placeOf, unpack } from './zip/unpack.ts';

/** A file in an archive: its name there, and its length in bytes when it is unpacked. Names are never used as paths. */
export type Entry = { readonly name: string; readonly size: number };

/** The files of an archive in their order. `read` unpacks one; undefined where there is none of that name, or it is damaged. */
export type Archive = {
  readonly entries: readonly Entry[];
  readonly read: (name: string) => Uint8Array | undefined;
};

const MOST_ENTRIES = 20_000;
const LARGEST_ENTRY = 256_000_000;
const LARGEST_TOTAL = 1_000_000_000;
const MB = 1_000_000;

const damaged = 'is damaged or is not what its name says (it is no readable ZIP archive): open it where it was written, and save it again.';

/** Opens a ZIP archive without unpacking anything; one that holds too much, or two files of one name or place, is refused. */
export function openArchive(bytes: Uint8Array): Archive | Refusal {
  const entries = readDirectory(bytes, MOST_ENTRIES + 1);
  if (!entries || entries.length === 0) return { refusal: damaged };
  const refusal = refusalOf(entries) ?? (areApart(bytes, entries) ? undefined : damaged);
  if (refusal !== undefined) return { refusal };
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const read = (name: string): Uint8Array | undefined => {
    const entry = byName.get(name);
    return entry && unpack(bytes, entry);
  };
  return { entries, read };
}

/** The archive again, its files in the same order, with other contents for some and with new ones at the end. */
export function rewriteArchive(archive: Archive, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...archive.entries.map(({ name }) => name), ...changed.keys()];
  const files = [...new Set(names)].map((name) => {
    const bytes = changed.get(name) ?? archive.read(name) ?? new Uint8Array();
    return [name, [bytes, { level: name === 'mimetype' ? 0 : 6, mtime: '1980-01-01T00:00:00' }]] as const;
  });
  return zipSync(Object.fromEntries(files) as Parameters<typeof zipSync>[0]);
}

function refusalOf(entries: readonly Listed[]): string | undefined {
  if (entries.length > MOST_ENTRIES) return `holds more than ${MOST_ENTRIES} files and is not read: save it again where it was written.`;
  if (entries.some(({ isLocked }) => isLocked)) return 'is protected by a password and is not read: save it without one.';
  const large = entries.find(({ size }) => size > LARGEST_ENTRY);
  if (large) return `holds a file of more than ${LARGEST_ENTRY / MB} MB (${large.name}) and is not read: split the document.`;
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_TOTAL)
    return `holds more than ${LARGEST_TOTAL / MB} MB when unpacked and is not read: split the document.`;
  const seen = new Set<string>();
  const twice = entries.find(({ name }) => seen.size === seen.add(name).size);
  return twice && `holds two files of one name (${twice.name}) and is not read: save it again where it was written.`;
}

/** Whether each file has bytes of its own: where they are shared, a small archive can hold any amount. */
function areApart(bytes: Uint8Array, entries: readonly Listed[]): boolean {
  let last = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const place = placeOf(bytes, entry);
    if (!place || entry.offset < last) return false;
    last = place.end;
  }
  return true;
}
