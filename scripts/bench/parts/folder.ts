import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, folder as folderOf } from '../places.ts';
import { type Outcome, patience, runOnce } from '../process.ts';
import { KB } from '../texts/files.ts';
import { draftOf } from '../texts/prose.ts';
import { type Contestant, rowOf, takeTurns } from '../turns.ts';
import type { Row } from '../types.ts';
import type { Options } from './part.ts';

/** Many documents: with one worker and with two, and a second run with what the first kept. */
export async function folder(options: Options): Promise<readonly Row[]> {
  const documents = options.isQuick ? 100 : 1000;
  const place = writeDocuments(documents);
  const what = `check a folder of ${documents} documents of 10 kB`;
  const jobs = await takeTurns([checking('--jobs 1', place, ['--jobs', '1']), checking('--jobs 2', place, ['--jobs', '2'])], options);
  return [rowOf('folder/jobs', what, '--jobs 1', '--jobs 2', jobs), await cacheRow(what, place, options)];
}

async function cacheRow(what: string, place: string, options: Options): Promise<Row> {
  const [first, second] = ['without what was kept', 'with what was kept'];
  if (!hasCache()) return { id: 'folder/cache', what, against: second, note: '`check` has no option `--cache` yet' };
  const kept = folderOf('kept');
  const args = ['--cache', '--cache-dir', kept];
  const fresh = checking(first, place, args);
  const emptied = (): Promise<Outcome> => {
    rmSync(kept, { recursive: true, force: true });
    return fresh.run();
  };
  const turns = await takeTurns([{ name: first, run: emptied }, checking(second, place, args)], options);
  return rowOf('folder/cache', what, first, second, turns);
}

function writeDocuments(count: number): string {
  const place = folderOf(`documents-${count}`);
  for (let number = 0; number < count; number++) writeFileSync(join(place, `${number}.txt`), draftOf(10 * KB, 10_000 + number));
  return place;
}

function checking(name: string, place: string, more: readonly string[]): Contestant {
  const args = [commandLine, 'check', place, '--format', 'json', ...more];
  return { name, run: () => runOnce({ args }, patience.ours) };
}

function hasCache(): boolean {
  return execFileSync(process.execPath, [commandLine, 'check', '--help'], { encoding: 'utf8' }).includes('--cache-dir');
}
