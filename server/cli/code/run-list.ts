import { closeSync, openSync, writeSync } from 'node:fs';
import type { Metadata } from '../../core/coding/types.ts';
import { linesOfFile } from './file-lines.ts';
import type { Entry } from './journal.ts';

/** A document of this run: where its record stands in the journal, and what is told of it besides. */
export type Listed = { readonly id: string; readonly name: string; readonly metadata: Metadata; readonly entry: Entry };

/** The documents of a run in the order of the corpus, on the disk, since there may be millions. */
export type RunList = { readonly add: (listed: Listed) => void; readonly all: () => Generator<Listed>; readonly close: () => void };

const MANY = 1 << 16;

/** Begins anew whatever was there. */
export function openRunList(file: string): RunList {
  const descriptor = openSync(file, 'w+', 0o600);
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    const bytes = Buffer.from(waiting.join(''));
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    waiting = [];
    length = 0;
  };
  return {
    add(listed) {
      const line = `${JSON.stringify(listed)}\n`;
      waiting.push(line);
      length += line.length;
      if (length > MANY) flush();
    },
    *all() {
      flush();
      for (const { bytes } of linesOfFile(descriptor)) yield JSON.parse(bytes.toString('utf8')) as Listed;
    },
    close: () => closeSync(descriptor),
  };
}
