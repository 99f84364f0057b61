import { unzipSync, zipSync } from 'fflate';
import type { Refusal } from './types.ts';

/** A file in an archive: its name there, and its length in bytes when it is unpacked. */
export type Entry = { readonly name: string; readonly size: number };

/** The files of an archive in their order. `read` unpacks one; undefined where there is none of that name. */
export type Archive = {
  readonly entries: readonly Entry[];
  readonly read: (name: string) => Uint8Array | undefined;
};

const MOST_ENTRIES = 20_000;
const LARGEST_ENTRY = 256_000_000;
const LARGEST_TOTAL = 1_000_000_000;
const MiB = 1_000_000;

/** Opens a ZIP archive without unpacking anything; one that holds too much, or two files of one name, is refused. */
export function openArchive(bytes: Uint8Array): Archive | Refusal {
  const entries: Entry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (entries.length <= MOST_ENTRIES) entries.push({ name, size: originalSize });
        return false;
      },
    });
  } catch {
    return {
      refusal: 'is damaged or is not what its name says (it is no readable ZIP archive): open it where it was written, and save it again.',
    };
  }
  const refusal = refusalOf(entries);
  if (refusal) return { refusal };
  return { entries, read: (name) => readEntry(bytes, name) };
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

function refusalOf(entries: readonly Entry[]): string | undefined {
  if (entries.length > MOST_ENTRIES) return `holds more than ${MOST_ENTRIES} files and is not read: save it again where it was written.`;
  const large = entries.find(({ size }) => size > LARGEST_ENTRY);
  if (large) return `holds a file of more than ${LARGEST_ENTRY / MiB} MB (${large.name}) and is not read: split the document.`;
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST_TOTAL)
    return `holds more than ${LARGEST_TOTAL / MiB} MB when unpacked and is not read: split the document.`;
  const seen = new Set<string>();
  const twice = entries.find(({ name }) => seen.size === seen.add(name).size);
  return twice && `holds two files of one name (${twice.name}) and is not read: save it again where it was written.`;
}

function readEntry(bytes: Uint8Array, wanted: string): Uint8Array | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted];
  } catch {
    return undefined;
  }
}
