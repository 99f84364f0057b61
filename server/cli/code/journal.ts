import { createHash } from 'node:crypto';
import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { canonical } from '../../core/digest.ts';
import type { CodedJson } from './code-document.ts';
import type { CodedRecord, RecordHead } from './coded-record.ts';
import { linesOfFile } from './file-lines.ts';

/** All that codings follow from besides the documents, by name. */
export type Circumstances = Readonly<Record<string, unknown>>;

/** Where a record stands in the journal, in bytes. */
export type Entry = { readonly at: number; readonly headLength: number; readonly length: number };

/** `differing` names the circumstances that are no longer those of the run before, whose results are then left out. */
export type Begun = { readonly documents: number; readonly damaged: number; readonly differing: readonly string[] };

/** What was found in documents, written down as it comes and read back by the next run. All of it throws what the system throws. */
export type Journal = {
  readonly begun: Begun;
  /** A record of the same document that need not be made again. */
  readonly find: (id: string, key: string) => (Entry & { readonly head: RecordHead }) | undefined;
  readonly add: (id: string, key: string, coded: CodedJson) => Entry;
  readonly read: (entry: Entry) => CodedRecord;
  readonly close: () => void;
};

type Kept = Entry & { readonly key: string };
type LineHead = RecordHead & { readonly id: string; readonly key: string; readonly sum: string };

const VERSION = 1;
const TAB = 9;

/**
 * Opens the journal of a folder. Each line is a head, a tab and a record, both JSON; the head has a hash of the record. The
 * first line says under which circumstances. A last line that is not whole, as a run leaves that was killed, is cut off.
 */
export function openJournal(file: string, circumstances: Circumstances): Journal {
  const descriptor = openSync(file, 'a+', 0o600);
  const first = canonical({ journal: VERSION, circumstances });
  const kept = new Map<string, Kept>();
  const { end, ...begun } = load(descriptor, circumstances, first, kept);
  ftruncateSync(descriptor, end);
  let size = end;
  const write = (line: string): number => {
    const bytes = Buffer.from(line);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    size += bytes.length;
    return bytes.length;
  };
  if (size === 0) write(`${first}\n`);
  const textAt = (at: number, length: number): string => {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const count = readSync(descriptor, bytes, done, length - done, at + done);
      if (count === 0) throw new Error('the journal of the run was cut while it was read');
      done += count;
    }
    return bytes.toString('utf8');
  };
  return {
    begun,
    find(id, key) {
      const entry = kept.get(id);
      if (entry?.key !== key) return undefined;
      const head = JSON.parse(textAt(entry.at, entry.headLength)) as LineHead;
      return head.isPassing ? undefined : { ...entry, head };
    },
    add(id, key, { head, json }) {
      const own = JSON.stringify({ id, key, sum: sumOf(json), ...head } satisfies LineHead);
      const at = size;
      const headLength = Buffer.byteLength(own);
      const written = write(`${own}\t${json}\n`);
      return { at, headLength, length: written - headLength - 2 };
    },
    read: ({ at, headLength, length }) => JSON.parse(textAt(at + headLength + 1, length)) as CodedRecord,
    close: () => closeSync(descriptor),
  };
}

/** Reads what is there; `end` is where the whole lines end, 0 where none of them is of use. */
function load(descriptor: number, circumstances: Circumstances, first: string, kept: Map<string, Kept>): Begun & { readonly end: number } {
  const nothing = { documents: 0, damaged: 0, differing: [], end: 0 };
  if (fstatSync(descriptor).size === 0) return nothing;
  let end = 0;
  let damaged = 0;
  for (const { bytes, at } of linesOfFile(descriptor)) {
    if (at === 0) {
      const before = bytes.toString('utf8');
      if (before !== first) return { ...nothing, differing: differencesOf(before, circumstances) };
    } else {
      const line = readLine(bytes, at);
      if (line) kept.set(line.id, line.kept);
      else damaged++;
    }
    end = at + bytes.length + 1;
  }
  return { documents: kept.size, damaged, differing: [], end };
}

function readLine(bytes: Buffer, at: number): { readonly id: string; readonly kept: Kept } | undefined {
  const headLength = bytes.indexOf(TAB);
  if (headLength < 0) return undefined;
  try {
    const { id, key, sum } = JSON.parse(bytes.toString('utf8', 0, headLength)) as LineHead;
    const json = bytes.subarray(headLength + 1);
    if (sum !== sumOf(json)) return undefined;
    return { id, kept: { key, at, headLength, length: json.length } };
  } catch {
    return undefined;
  }
}

function differencesOf(before: string, now: Circumstances): readonly string[] {
  try {
    const { circumstances } = JSON.parse(before) as { readonly circumstances: Circumstances };
    const names = [...new Set([...Object.keys(circumstances), ...Object.keys(now)])];
    const differing = names.filter((name) => canonical([circumstances[name]]) !== canonical([now[name]]));
    return differing.length > 0 ? differing : ['the kind of journal'];
  } catch {
    return ['the kind of journal'];
  }
}

function sumOf(json: string | Uint8Array): string {
  return createHash('sha256').update(json).digest('hex').slice(0, 16);
}
